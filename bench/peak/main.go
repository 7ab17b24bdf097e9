//go:build unix

// Peak runs a program and prints how many milliseconds it took and how many megabytes it held at most, with what it
// started itself, after all that the program says.
//
// The benchmarks cannot read this themselves: a process that a large one starts begins with that one's memory, and
// the kernel counts it. Peak is small.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("peak PROGRAM [ARGUMENT…]")
	}
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	begin := time.Now()
	err := cmd.Run()
	took := time.Since(begin)
	if err != nil {
		log.Fatalf("%v: %v", cmd.Args, err)
	}
	fmt.Printf("\npeak-ms %.3f\npeak-MB %.1f\n", took.Seconds()*1000, megabytes(cmd.ProcessState))
}

func megabytes(ended *os.ProcessState) float64 {
	used, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	unit := 1024.0 // kilobytes, but for macOS
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	return float64(used.Maxrss) * unit / (1 << 20)
}
