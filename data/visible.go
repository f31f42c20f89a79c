package data

func visible(s string) string { return s }
