//! The histogram: how many sessions each month has, and a span of months to choose by drawing over them.

use std::rc::Rc;

use notebook::query::{Month, Span, facets};
use yew::{html, prelude::*, virtual_dom::VNode};

use super::{
    control::{field, pressed, toggle},
    element::{classed, element, row, tag, text},
};
use crate::{
    browser,
    library::{Finding, Library},
    panel::Move,
    state::Action,
};

/// From so many months on a bar stands for a year.
const MANY: usize = 12 * 12;

/// Up to so many years have a button each; of more only the first and the last are named.
const NAMED: i32 = 7;

/// The bars of a histogram.
#[derive(Clone, Copy)]
struct Bars {
    years: Span,
    // Months in each.
    step: usize,
    count: usize,
}

impl Bars {
    fn span(self, bar: usize) -> Span {
        let from = self.years.from.later((bar * self.step) as i32);
        Span { from, to: from.later(self.step as i32 - 1) }
    }

    fn with(self, month: Month) -> usize {
        (month.since(self.years.from).max(0) as usize / self.step).min(self.count - 1)
    }
}

/// The histogram; nothing for a notebook without dates.
pub fn histogram(library: &Library, finding: &Finding, span: Option<Span>, dispatch: &Callback<Action>) -> Html {
    let Some(years) = facets::years(&library.catalogue().sessions) else { return row(vec![]) };
    let months = &finding.found.months;
    let step = if months.len() > MANY { 12 } else { 1 };
    let heights: Vec<usize> = months.chunks(step).map(|months| months.iter().sum()).collect();
    let bars = Bars { years, step, count: heights.len() };
    let chosen = span.unwrap_or(years);
    let (from, to) = (bars.with(chosen.from), bars.with(chosen.to));
    let told = |tell: fn(&PointerEvent, &dyn Fn() -> Span) -> Option<Move>| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: PointerEvent| {
            let bar = || ((browser::pointer::share(&event) * bars.count as f64) as usize).min(bars.count - 1);
            if let Some(happened) = tell(&event, &|| bars.span(bar())) {
                dispatch.emit(Action::PanelMoved(happened));
            }
        })
    };
    let onpointerdown = told(|event, bar| {
        browser::pointer::hold(event);
        Some(Move::Begun(bar()))
    });
    let onpointermove = told(|event, bar| (event.buttons() != 0).then(|| Move::Drawn(bar())));
    let onpointerup = told(|_, _| Some(Move::Done));
    let mut chart = tag("div", &["class"], &["chart"], drawing(&heights, from, to, span.is_some()));
    chart.add_listener(Rc::new(html::onpointerdown::Wrapper::new(onpointerdown)));
    chart.add_listener(Rc::new(html::onpointermove::Wrapper::new(onpointermove)));
    chart.add_listener(Rc::new(html::onpointerup::Wrapper::new(onpointerup)));
    let title = classed("p", "label", row(vec![text("When "), classed("span", "", text(&chosen.named()))]));
    let last = (bars.count - 1).to_string();
    let thumb = |name: &str, bar: usize, month: Month, other: usize| {
        let dispatch = dispatch.clone();
        let told = Callback::from(move |text: String| {
            let span = bars.span(text.parse().unwrap_or_default()).joined(bars.span(other));
            dispatch.emit(Action::SpanChosen(Some(span).filter(|span| *span != years)));
        });
        let values = ["range", name, "0", &last, &month.named()];
        field(&["type", "aria-label", "min", "max", "aria-valuetext"], &values, &bar.to_string(), told)
    };
    let thumbs = vec![thumb("From", from, chosen.from, to), thumb("To", to, chosen.to, from)];
    let parts =
        row(vec![title, VNode::from(chart), classed("div", "thumbs", row(thumbs)), labels(years, span, dispatch)]);
    element("div", &["class", "role", "aria-label"], &["histogram", "group", "When"], parts)
}

fn drawing(heights: &[usize], from: usize, to: usize, is_chosen: bool) -> Html {
    let highest = heights.iter().copied().max().unwrap_or_default().max(1);
    let mut paths = [String::new(), String::new()];
    for (bar, count) in heights.iter().enumerate().filter(|(_, count)| **count > 0) {
        // Even one session among thousands is to be seen.
        let height = (count * 100 / highest).max(4).to_string();
        let place = usize::from((from..=to).contains(&bar));
        paths[place].push_str(&["M", &bar.to_string(), ".1 100v-", &height, "h.8v", &height, "z"].concat());
    }
    let [outside, inside] = paths;
    let path = |class: &str, path: &str| element("path", &["class", "d"], &[class, path], row(vec![]));
    let values =
        [if is_chosen { "span" } else { "whole" }, &from.to_string(), "0", &(to + 1 - from).to_string(), "100"];
    let span = element("rect", &["class", "x", "y", "width", "height"], &values, row(vec![]));
    let values = [&["0 0 ", &heights.len().to_string(), " 100"].concat(), "none", "true"];
    let inside = row(vec![span, path("outside", &outside), path("inside", &inside)]);
    element("svg", &["viewBox", "preserveAspectRatio", "aria-hidden"], &values, inside)
}

fn labels(years: Span, span: Option<Span>, dispatch: &Callback<Action>) -> Html {
    let (first, last) = (years.from.year(), years.to.year());
    if last - first >= NAMED {
        return classed("p", "ends", text(&[&first.to_string(), " – ", &last.to_string()].concat()));
    }
    let label = |year: i32| {
        let from = years.from.later((year - first) * 12);
        let own = Some(Span { from, to: from.later(11) });
        let next = if span == own { None } else { own };
        toggle("", span == own, pressed(dispatch, Action::SpanChosen(next)), text(&year.to_string()))
    };
    classed("div", "labels", row((first..=last).map(label).collect()))
}
