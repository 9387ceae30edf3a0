// The Go peer of bench/pages: go-trafilatura. See ../README.md.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-shiori/dom"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/sys/unix"
)

const (
	warmUpPages = 20
	tinyPage    = "<!doctype html><title>Title</title><p>A paragraph."
)

type job struct {
	ID   string `json:"id"`
	File string `json:"file"`
	URL  string `json:"url"`
}

type result struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Title     string   `json:"title,omitempty"`
	Authors   []string `json:"authors,omitempty"`
	Published string   `json:"published,omitempty"`
	Site      string   `json:"site,omitempty"`
	Language  string   `json:"language,omitempty"`
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func cpuSeconds() float64 {
	var now unix.Timespec
	check(unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &now))
	return float64(now.Sec) + float64(now.Nsec)*1e-9
}

func peakKilobytes() string {
	status, err := os.ReadFile("/proc/self/status")
	check(err)
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmHWM:") {
			return strings.Fields(line)[1]
		}
	}
	return "0"
}

func readJobs(path string) []job {
	file, err := os.Open(path)
	check(err)
	defer file.Close()
	var jobs []job
	for decoder := json.NewDecoder(file); decoder.More(); {
		var next job
		check(decoder.Decode(&next))
		jobs = append(jobs, next)
	}
	return jobs
}

// UTF-8 needs no guess of its charset, and the conversion of other charsets fails on some pages of it.
func parsePage(page []byte) (*html.Node, error) {
	if utf8.Valid(page) {
		return dom.FastParse(bytes.NewReader(page))
	}
	return dom.Parse(bytes.NewReader(page))
}

func extract(next job, page []byte, metadata bool) (result, error) {
	options := trafilatura.Options{EnableFallback: true, ExcludeComments: true}
	if !metadata {
		options.HtmlDateMode = trafilatura.Disabled
	}
	if address, err := url.Parse(next.URL); err == nil && next.URL != "" {
		options.OriginalURL = address
	}
	tree, err := parsePage(page)
	if err != nil {
		return result{ID: next.ID}, err
	}
	found, err := trafilatura.ExtractDocument(tree, options)
	if err != nil {
		return result{ID: next.ID}, err
	}
	about := found.Metadata
	made := result{ID: next.ID, Text: found.ContentText, Title: about.Title, Site: about.Sitename, Language: about.Language}
	for _, author := range strings.Split(about.Author, ";") {
		if author = strings.TrimSpace(author); author != "" {
			made.Authors = append(made.Authors, author)
		}
	}
	if !about.Date.IsZero() {
		made.Published = about.Date.Format(time.DateOnly)
	}
	return made, nil
}

func main() {
	jobs := readJobs(os.Args[2])
	rounds, err := strconv.Atoi(os.Args[4])
	check(err)
	out, err := os.Create(os.Args[3])
	check(err)
	defer out.Close()
	lines := bufio.NewWriter(os.Stdout)
	defer lines.Flush()
	extract(job{}, []byte(tinyPage), rounds == 0)
	encoder, before := json.NewEncoder(out), peakKilobytes()
	if rounds > 0 {
		for _, next := range jobs[:min(len(jobs), warmUpPages)] {
			page, err := os.ReadFile(next.File)
			check(err)
			extract(next, page, false)
		}
	}
	for _, next := range jobs {
		page, err := os.ReadFile(next.File)
		check(err)
		parse, whole, times := 0.0, 0.0, max(rounds, 1)
		var made result
		for range times {
			start := cpuSeconds()
			_, err = parsePage(page)
			parse += cpuSeconds() - start
			start = cpuSeconds()
			made, err = extract(next, page, rounds == 0)
			whole += cpuSeconds() - start
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "go-trafilatura: %s: %v\n", next.ID, err)
		}
		check(encoder.Encode(made))
		fmt.Fprintf(lines, "page\t%s\t%d\t%.7f\t%.7f\n", next.ID, len(page), parse/float64(times), whole/float64(times))
	}
	fmt.Fprintf(lines, "memory\t%s\t%s\n", before, peakKilobytes())
}
