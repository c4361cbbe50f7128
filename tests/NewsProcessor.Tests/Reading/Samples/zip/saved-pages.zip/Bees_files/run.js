var hives = 84;
