use std::process::Stdio;
use std::time::{Duration, Instant};

use skillmark_tests::{Scratch, build, command, files, root, said, skillmark};

/// However a build ends, the site is the old one or the new one as a whole.
#[test]
fn a_killed_build_leaves_a_whole_site() {
    let scratch = Scratch::with_catalog(&root().join("tests/catalogs/bc-pilots"));
    let public = scratch.join("public");
    let start = Instant::now();
    build(&scratch.catalog(), &public, &[]);
    let mut took = start.elapsed();
    let old = files(&public);
    scratch.replace("catalog.yaml", "Micro-credential pilots", "Pilots");
    let fresh = Scratch::with_catalog(&scratch.catalog());
    build(&fresh.catalog(), &fresh.join("public"), &[]);
    let new = files(&fresh.join("public"));
    assert_ne!(old, new, "the change must show");
    let mut killed = 0;
    // Moments over the whole of a build, in an order that wanders; other tests make builds faster and slower.
    for step in 0..200_u32 {
        let moment = took.mul_f64(f64::from((step * 7) % 20) / 20.0);
        let start = Instant::now();
        let mut child = command()
            .arg("build")
            .arg(scratch.catalog())
            .arg("--output")
            .arg(&public)
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        std::thread::sleep(moment);
        match child.try_wait().expect("the child can be asked") {
            None => killed += 1,
            Some(_) => took = took.min(start.elapsed()),
        }
        child.kill().expect("the child can be ended");
        child.wait().expect("the child ends");
        let found = files(&public);
        assert!(
            found == old || found == new,
            "killed after {moment:?}, the site is neither the old one nor the new one"
        );
        if killed == 20 {
            break;
        }
    }
    assert_eq!(killed, 20, "builds are too quick to be interrupted");
    build(&scratch.catalog(), &public, &[]);
    assert_eq!(files(&public), new);
    let left: Vec<_> = std::fs::read_dir(scratch.join("."))
        .expect("the folder can be listed")
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".public.") && name != ".public.lock")
        .collect();
    assert!(left.is_empty(), "left behind: {left:?}");
}

/// What was not made by a build is not replaced by one.
#[test]
fn a_foreign_folder_is_left_alone() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let home = scratch.join("home");
    std::fs::create_dir(&home).expect("the folder can be made");
    std::fs::write(home.join("thesis.txt"), "years of work").expect("the file can be written");
    let output = skillmark(&["build", &scratch.catalog().to_string_lossy(), "--output", &home.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("was not made by skillmark"), "{}", said(&output));
    assert_eq!(std::fs::read_to_string(home.join("thesis.txt")).expect("it is still there"), "years of work");
}

/// Two builds of one folder at a time: one waits its turn by saying so.
#[test]
fn a_build_refuses_to_run_beside_another() {
    let scratch = Scratch::with_catalog(&root().join("catalog"));
    let public = scratch.join("public");
    let lock = std::fs::File::create(scratch.join(".public.lock")).expect("the lock can be made");
    lock.lock().expect("nobody else holds it");
    let output = skillmark(&["build", &scratch.catalog().to_string_lossy(), "--output", &public.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("another build"), "{}", said(&output));
    drop(lock);
    std::thread::sleep(Duration::from_millis(1));
    build(&scratch.catalog(), &public, &[]);
}
