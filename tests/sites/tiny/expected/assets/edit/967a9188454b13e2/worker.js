// checker worker
