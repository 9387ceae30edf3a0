//! The Rust peer of bench/pages: dom_smoothie. See ../../README.md.
use std::borrow::Cow;
use std::fs;
use std::io::{BufWriter, Write};

use dom_smoothie::{Article, Config, Readability, ReadabilityError, TextMode};
use serde_json::{json, Value};

const WARM_UP_PAGES: usize = 20;
const TINY_PAGE: &str = "<!doctype html><title>Title</title><p>A paragraph.";

fn cpu_seconds() -> f64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a timespec of ours.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut now) };
    now.tv_sec as f64 + now.tv_nsec as f64 * 1e-9
}

fn peak_kilobytes() -> String {
    let status = fs::read_to_string("/proc/self/status").expect("/proc/self/status");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("VmHWM");
    line.split_whitespace().nth(1).expect("a number").to_string()
}

/// The crate takes text: by the charset that the page declares in its first bytes, else UTF-8.
fn decode(page: &[u8]) -> Cow<'_, str> {
    let head = String::from_utf8_lossy(&page[..page.len().min(4096)]).to_ascii_lowercase();
    let label = head.find("charset=").map(|at| head[at + 8..].trim_start_matches(['"', '\'', ' ']));
    let label = label.and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next());
    let encoding = label.and_then(|l| encoding_rs::Encoding::for_label(l.as_bytes())).unwrap_or(encoding_rs::UTF_8);
    encoding.decode(page).0
}

fn extract(page: &[u8], url: Option<&str>) -> Result<Article, ReadabilityError> {
    let config = Config { text_mode: TextMode::Formatted, ..Default::default() };
    Readability::new(decode(page).as_ref(), url, Some(config))?.parse()
}

fn result(id: &Value, article: Option<&Article>) -> Value {
    match article {
        None => json!({"id": id, "text": ""}),
        Some(a) => json!({"id": id, "text": a.text_content.to_string(), "title": a.title,
            "authors": a.byline.iter().collect::<Vec<_>>(), "published": a.published_time,
            "site": a.site_name, "language": a.lang}),
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let jobs = fs::read_to_string(&arguments[2]).expect("jobs");
    let jobs: Vec<Value> = jobs.lines().map(|line| serde_json::from_str(line).expect("a job")).collect();
    let rounds: usize = arguments[4].parse().expect("rounds");
    let read = |job: &Value| fs::read(job["file"].as_str().expect("file")).expect("a page");
    let mut out = BufWriter::new(fs::File::create(&arguments[3]).expect("out"));
    let _ = extract(TINY_PAGE.as_bytes(), None);
    let before = peak_kilobytes();
    for job in jobs.iter().take(if rounds > 0 { WARM_UP_PAGES } else { 0 }) {
        let _ = extract(&read(job), job["url"].as_str());
    }
    for job in &jobs {
        let page = read(job);
        let (mut parse, mut whole, mut made) = (0.0, 0.0, None);
        for _ in 0..rounds.max(1) {
            let start = cpu_seconds();
            drop(dom_query::Document::from(decode(&page).as_ref()));
            parse += cpu_seconds() - start;
            let start = cpu_seconds();
            made = Some(extract(&page, job["url"].as_str()));
            whole += cpu_seconds() - start;
        }
        let times = f64::from(u32::try_from(rounds.max(1)).expect("rounds"));
        (parse, whole) = (parse / times, whole / times);
        if let Some(Err(error)) = &made {
            eprintln!("dom_smoothie: {}: {error}", job["id"]);
        }
        let article = made.and_then(Result::ok);
        writeln!(out, "{}", result(&job["id"], article.as_ref())).expect("out");
        println!("page\t{}\t{}\t{parse:.7}\t{whole:.7}", job["id"].as_str().unwrap_or(""), page.len());
    }
    println!("memory\t{before}\t{}", peak_kilobytes());
}
