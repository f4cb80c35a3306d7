// tips
