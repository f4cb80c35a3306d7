### Some words of the interface, in Polish: a language with three plurals and months in the genitive.

language-name = Polski
number-group = { " " }
number-decimal = { "," }
number-group-from = 5
date = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
money = { $currency ->
    [PLN] { $amount } zł
   *[other] { $amount } { $currency }
}
duration-weeks = { $count ->
    [one] { $number } tygodnia
   *[other] { $number } tygodni
}
duration-years = { $count ->
    [one] { $number } rok
    [few] { $number } lata
   *[many] { $number } lat
}
hours = { $count ->
    [one] { $number } godzina
    [few] { $number } godziny
    [many] { $number } godzin
   *[other] { $number } godziny
}
time-over = { $hours } w ciągu { $duration }
list-comma = { ", " }
list-and-last = { " i " }
list-and-two = { " i " }
list-or-last = { " lub " }
list-or-two = { " lub " }
mode-inline-in-person = stacjonarnie
mode-inline-online = online
language-en = angielski
skip = Przejdź do treści
home = Strona główna
page-title = { $page } – { $site }
credentials-title = Mikropoświadczenia
nav-credentials = Mikropoświadczenia
count-credentials = { $count ->
    [0] brak mikropoświadczeń
    [one] { $number } mikropoświadczenie
    [few] { $number } mikropoświadczenia
   *[many] { $number } mikropoświadczeń
}
