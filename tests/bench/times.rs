//! How long a check of each badge takes on this machine: reads `questions.json`, and prints milliseconds by name.

use std::collections::BTreeMap;
use std::time::Instant;

use serde_json::Value;
use skillmark_badge::model::parse_moment;
use skillmark_badge::verify::{Input, Options, Resources, Trust, Verdict, verify};

const WARM: usize = 500;

#[expect(clippy::print_stdout, reason = "it is what the program is for")]
fn main() {
    let path = std::env::args().nth(1).expect("the path of the questions");
    let text = std::fs::read_to_string(path).expect("the questions can be read");
    let questions: Vec<Value> = serde_json::from_str(&text).expect("the questions are a list");
    let times: BTreeMap<&str, f64> = questions.iter().map(|question| (name(question), median(question))).collect();
    println!("{}", serde_json::to_string(&times).expect("numbers can be written"));
}

fn name(question: &Value) -> &str {
    question["name"].as_str().expect("a name")
}

fn median(question: &Value) -> f64 {
    let request = &question["request"];
    let trust = Trust::from_json(&request["trust"]).expect("it is sound");
    let now = request["now"].as_str().and_then(parse_moment).expect("it is a moment");
    let options = Options { now, recipient: None };
    let bytes = question["badge"].as_str().expect("a badge").as_bytes();
    let mut times = Vec::new();
    for _ in 0..WARM {
        let start = Instant::now();
        let report = verify(&Input { name: "badge", bytes }, &Resources::default(), Some(&trust), &options);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        assert_eq!(report.verdict, Verdict::Valid, "{}", name(question));
    }
    times.sort_by(f64::total_cmp);
    times[WARM / 2]
}
