// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/told.h"

#include "language/languages.h"
#include "language/phrase_book.h"

namespace stowage::ui {

namespace {

bool isEnglish()
{
    return spokenLanguage() == QLatin1String("en");
}

void say(std::string& text)
{
    if (!text.empty())
        text = said(std::string_view(text)).toStdString();
}

void say(std::vector<ReadoutLine>& lines)
{
    for (ReadoutLine& line : lines) {
        say(line.label);
        say(line.value);
    }
}

void say(Readout& readout)
{
    say(readout.word);
    say(readout.headline);
    for (Gauge& gauge : readout.gauges) {
        say(gauge.label);
        say(gauge.unit);
    }
    say(readout.lines);
    if (readout.rollout)
        say(readout.rollout->words);
    if (readout.provider)
        say(readout.provider->held);
    for (WaitingTask& waiting : readout.waiting) {
        say(waiting.reason);
        say(waiting.hint);
    }
    say(readout.interfaces);
    for (Figure& figure : readout.figures)
        say(figure.label);
}

} // namespace

Frame told(Frame frame)
{
    if (isEnglish())
        return frame;
    for (Readout& readout : frame.readouts)
        say(readout);
    for (TaskReadout& task : frame.tasks) {
        say(task.word);
        say(task.exit);
        say(task.network);
        say(task.containers);
    }
    return frame;
}

WhyCard told(WhyCard card)
{
    if (isEnglish())
        return card;
    say(card.question);
    say(card.sentence);
    for (CandidateRow& row : card.candidates) {
        say(row.ranks);
        say(row.verdict);
    }
    for (CauseStep& step : card.causes)
        say(step.text);
    for (RuleNote& rule : card.rules)
        say(rule.sentence);
    return card;
}

Trail told(Trail trail)
{
    if (!isEnglish())
        for (TrailStep& step : trail.steps)
            say(step.text);
    return trail;
}

std::vector<ProbeHistory> told(std::vector<ProbeHistory> histories)
{
    if (isEnglish())
        return histories;
    for (ProbeHistory& history : histories) {
        say(history.check);
        say(history.threshold);
        for (SeenProbe& probe : history.probes) {
            say(probe.said);
            say(probe.streak);
        }
    }
    return histories;
}

} // namespace stowage::ui
