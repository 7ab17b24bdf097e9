// Samenspel is a desktop program with which a secondary school and its youth-work partner fill in one agreement
// together. See README.md.
package main

import (
	"os"

	"samenspel/app"
)

func main() { os.Exit(app.Main(os.Args[1:])) }
