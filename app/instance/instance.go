// Package instance sees to it that a user has one window. The first start claims it; a later one hands its file over
// and can end. They meet at a Unix domain socket in the program's own folder, which Windows has since Windows 10, so
// nothing goes over a network and no other user reaches it.
//
// Who is first is decided by a lock that the system lets go when its process ends, however it ends. So who holds it
// knows that a socket that lies there belongs to nobody, and two starts at once can't both be first.
package instance

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const (
	patience = 2 * time.Second // that a later start has with the first
	again    = 25 * time.Millisecond
	hearing  = time.Second // that the first gives to one message
	maxPath  = 32 << 10    // no system knows longer ones
	end      = 0           // of a message: no path has it
	accepted = '+'
)

// ErrHandedOver tells that the user has a window already, and that it has the path.
var ErrHandedOver = errors.New("handed over to the window that is open")

// errHeld tells that another process has the lock.
var errHeld = errors.New("the lock is held")

// First is the user's only window, as long as it is not closed.
type First struct {
	lock    *os.File
	meeting net.Listener
}

// Claim makes this process the first. When there is one already, that gets path, which may be empty, and the error is
// ErrHandedOver. Any other error leaves the program on its own: the system has no such locks or sockets, or the first
// does not answer within two seconds.
func Claim(folder, path string) (*First, error) {
	if path != "" { // the first may stand in another folder
		absolute, err := filepath.Abs(path)
		if err != nil {
			return nil, fmt.Errorf("find the place of the file: %w", err)
		}
		path = absolute
	}
	return claim(folder, path, patience)
}

func claim(folder, path string, patience time.Duration) (*First, error) {
	socket, err := place(folder)
	if err != nil {
		return nil, err
	}
	// The first may be about to come or to go, so both ways are tried for a while.
	for deadline := time.Now().Add(patience); ; time.Sleep(again) {
		lock, err := takeLock(filepath.Join(folder, lockName))
		if err == nil {
			return listen(lock, socket)
		}
		if !errors.Is(err, errHeld) {
			return nil, fmt.Errorf("take the lock of the window: %w", err)
		}
		err = hand(socket, path, deadline)
		if err == nil {
			return nil, ErrHandedOver
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("hand the file to the window that is open: %w", err)
		}
	}
}

// listen opens the socket. What lies in its place was left by a process that was killed.
func listen(lock *os.File, socket string) (*First, error) {
	f := &First{lock: lock}
	err := os.Remove(socket)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err == nil {
		f.meeting, err = net.Listen("unix", socket)
	}
	if err == nil {
		err = os.Chmod(socket, 0o600)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("open the socket of the window: %w", err)
	}
	return f, nil
}

// Close lets another process be the first.
func (f *First) Close() {
	if f.meeting != nil {
		_ = f.meeting.Close() // takes the socket away too
	}
	_ = f.lock.Close() // and with it goes the lock
}

// Listen calls open, on any goroutine, with each path that a later start hands over; the path is empty when that only
// asks for the window. It returns after Close.
func (f *First) Listen(open func(path string)) {
	var talks sync.WaitGroup
	defer talks.Wait()
	for {
		talk, err := f.meeting.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil { // such as too many open files
			time.Sleep(again)
			continue
		}
		talks.Go(func() {
			defer func() { _ = talk.Close() }() // all is said
			if path, err := hear(talk); err == nil {
				open(path)
			}
		})
	}
}

// hear reads a path and accepts it. Whatever else comes, or comes too slowly, is left without an answer. The error of
// an answer that does not arrive counts too: who asked has gone on by itself then.
func hear(talk net.Conn) (string, error) {
	if err := talk.SetDeadline(time.Now().Add(hearing)); err != nil {
		return "", err
	}
	path, err := bufio.NewReader(io.LimitReader(talk, maxPath+1)).ReadString(end)
	if err != nil {
		return "", err
	}
	path = path[:len(path)-1]
	if path != "" && (!filepath.IsAbs(path) || filepath.Clean(path) != path) {
		return "", errors.New("no path")
	}
	_, err = talk.Write([]byte{accepted})
	return path, err
}

// hand gives a path to the first and waits for its answer.
func hand(socket, path string, deadline time.Time) error {
	talk, err := (&net.Dialer{Deadline: deadline}).Dial("unix", socket)
	if err != nil {
		return err
	}
	defer func() { _ = talk.Close() }() // all is said
	if err := talk.SetDeadline(deadline); err != nil {
		return err
	}
	if _, err := talk.Write(append([]byte(path), end)); err != nil {
		return err
	}
	answer := make([]byte, 1)
	if _, err := io.ReadFull(talk, answer); err != nil {
		return err
	}
	if answer[0] != accepted {
		return errors.New("it does not take the path")
	}
	return nil
}
