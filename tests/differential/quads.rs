use serde_json::Value;
use skillmark_tests::node;

/// The product's half: reads documents, writes their quads.
const TOOL: &str = env!("CARGO_BIN_EXE_nquads");

#[test]
fn documents_mean_the_same() {
    let answer = run("differential/documents.mjs", &[]);
    for (kind, compared) in answer["kinds"].as_object().expect("kinds of units") {
        insist_on_agreement(compared);
        assert_eq!(compared["counts"]["stricter"], 0, "{kind}: {}", compared["stricter"]);
    }
    assert!(answer["documents"].as_u64() >= Some(16), "{}", answer["documents"]);
}

// Two halves, since the oracle uses one processor.
#[test]
fn mutations_mean_the_same_or_are_refused() {
    mutations("20261126");
}

#[test]
fn further_mutations_mean_the_same_or_are_refused() {
    mutations("19550412");
}

#[test]
fn nothing_drops_out_of_a_signature() {
    let answer = run("differential/silent.mjs", &["20000", "4242"]);
    let unexplained = answer["unexplained"].as_array().expect("a list");
    assert!(unexplained.is_empty(), "{} changes escape: {:#?}", unexplained.len(), unexplained.first());
    assert!(answer["unchanged"].as_u64() > Some(500), "{answer}");
}

fn mutations(seed: &str) {
    let answer = run("differential/mutations.mjs", &["10000", seed]);
    insist_on_agreement(&answer);
    let counts = &answer["counts"];
    assert!(counts["equal"].as_u64() > Some(2000), "the mutations are worth something: {counts}");
    assert!(counts["stricter"].as_u64() < Some(1000), "{counts}: {:#}", answer["stricter"]);
}

fn run(script: &str, arguments: &[&str]) -> Value {
    // With the public documents where they are at hand.
    let public = if cfg!(feature = "conformance") { std::env::var("SKILLMARK_CONFORMANCE").ok() } else { None };
    let public: Vec<&str> = public.as_deref().into_iter().collect();
    let answer = node(script, &[&[TOOL], arguments, &public].concat());
    report(script, &answer);
    answer
}

fn insist_on_agreement(compared: &Value) {
    let disagreements = compared["disagreements"].as_array().expect("a list");
    assert!(disagreements.is_empty(), "{}: {:#?}", compared["counts"], disagreements.first());
}

/// Shows the figures to whoever runs the test with `--no-capture`.
#[expect(clippy::print_stdout, reason = "output of a test is shown by those who ask for it")]
fn report(script: &str, answer: &Value) {
    let mut figures = answer.clone();
    shorten(&mut figures);
    println!("{script}: {figures}");
}

/// Leaves the figures and takes away the documents.
fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => *value = items.len().into(),
        Value::Object(members) => {
            members.remove("text");
            members.values_mut().for_each(shorten);
        }
        _ => {}
    }
}
