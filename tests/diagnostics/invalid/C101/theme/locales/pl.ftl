language-name = Polski
skip = Przejdź do treści
home = Strona główna
