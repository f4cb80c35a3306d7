nav-credential = Microcertifications
count-departments = { $cuont ->
    [one] une école
   *[other] { $number } écoles
}
