//! Bar charts as SVG: told by title and description, told apart by patterns and not by colour alone.

use std::fmt::Write as _;

/// A bar: its name and its parts, which are as many as there are patterns.
pub(super) struct Bar {
    pub name: String,
    pub parts: Vec<usize>,
}

/// Width of a chart in its own units; letters of 13 can then be read on a telephone.
const WIDTH: usize = 340;
/// From one bar to the next.
const STEP: usize = 40;
/// Most characters of a name.
const LONGEST: usize = 42;
/// Most bars; the table beside a chart has all.
const MOST: usize = 60;

/// Returns a chart with a bar for each line of the table beside it. `id` is unique in the page.
pub(super) fn chart(id: &str, title: &str, description: &str, bars: &[Bar]) -> String {
    let bars = &bars[..bars.len().min(MOST)];
    let longest = bars.iter().map(|bar| bar.parts.iter().sum::<usize>()).max().unwrap_or(0).max(1);
    let room = WIDTH - 40;
    let mut svg = format!(
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {WIDTH} {}\" width=\"{WIDTH}\" height=\"{}\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        bars.len() * STEP,
        bars.len() * STEP,
        escape(title),
        escape(description)
    );
    for (row, bar) in bars.iter().enumerate() {
        let total: usize = bar.parts.iter().sum();
        let top = row * STEP;
        let _ = write!(svg, "<text x=\"0\" y=\"{}\">{}</text>", top + 13, escape(&super::cut(&bar.name, LONGEST)));
        let mut sum = 0;
        for (part, count) in bar.parts.iter().enumerate().filter(|(_, count)| **count > 0) {
            // From sums, so that the ends of bars agree with their totals.
            let (from, to) = (sum * room / longest, (sum + count) * room / longest);
            sum += count;
            let _ = write!(
                svg,
                "<rect class=\"p{part}\" x=\"{from}\" y=\"{}\" width=\"{}\" height=\"14\"/>",
                top + 18,
                (to - from).max(1)
            );
        }
        let _ = write!(svg, "<text class=\"n\" x=\"{}\" y=\"{}\">{total}</text>", total * room / longest + 6, top + 30);
    }
    svg.push_str("</svg>");
    svg
}

/// Returns the sample of a pattern, for a legend.
pub(super) fn sample(part: usize) -> String {
    format!(
        "<svg class=\"sample\" viewBox=\"0 0 24 14\" width=\"24\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">\
         <rect class=\"p{part}\" x=\"0.5\" y=\"0.5\" width=\"23\" height=\"13\"/></svg>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_tells_itself_and_holds_no_markup_of_others() {
        let bars =
            [Bar { name: "<b>&\"".into(), parts: vec![2, 0, 1] }, Bar { name: "None".into(), parts: vec![0, 0, 0] }];
        let svg = chart("c", "By <type>", "Two bars", &bars);
        let document = roxmltree::Document::parse(&svg).expect("it is XML");
        assert_eq!(document.descendants().filter(|node| node.has_tag_name("rect")).count(), 2);
        assert!(svg.contains("&lt;b&gt;&amp;") && svg.contains("By &lt;type&gt;"));
    }
}
