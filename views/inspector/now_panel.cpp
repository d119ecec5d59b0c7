// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/now_panel.h"

#include "canvas/paint.h"
#include "inspector/gauge_bar.h"
#include "inspector/log_list.h"
#include "inspector/probe_list.h"
#include "inspector/rollout_view.h"
#include "look/icons.h"
#include "look/numbers.h"
#include "look/plain_text.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kNameWidth = 104;
constexpr int kShortVerb = 17;        // letters
constexpr std::size_t kLongText = 30; // bytes; longer ones get lines of their own

PlainLabel* label(const QString& text, const Theme& theme, TextRole role)
{
    auto* made = new PlainLabel(text);
    made->setFont(theme.font(role));
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

std::string sinceText(Time since, Time now)
{
    return clockText(since) + " (" + durationLabel(now - since).toStdString() + " ago)";
}

// Null: its words are enough.
const char* iconOf(const Command& command)
{
    if (std::holds_alternative<StopTask>(command))
        return "actions/stop_task";
    if (std::holds_alternative<TerminateInstance>(command) ||
        std::holds_alternative<StopInstance>(command))
        return "actions/terminate";
    if (std::holds_alternative<CrashInstance>(command) ||
        std::holds_alternative<InterruptSpot>(command))
        return "actions/crash";
    if (const auto* state = std::get_if<SetInstanceState>(&command))
        return state->draining ? "actions/drain" : "actions/play";
    if (std::holds_alternative<ForceNewDeployment>(command))
        return "actions/redo";
    if (std::holds_alternative<RunTask>(command) || std::holds_alternative<LaunchAgain>(command))
        return "actions/play";
    if (std::holds_alternative<ProtectInstance>(command) ||
        std::holds_alternative<ProtectTask>(command))
        return "actions/lock";
    return nullptr;
}

template <class Item>
bool haveSameLabels(const std::vector<Item>& one, const std::vector<Item>& two)
{
    return std::equal(one.begin(), one.end(), two.begin(), two.end(),
                      [](const Item& a, const Item& b) { return a.label == b.label; });
}
} // namespace

bool NowPanel::Shown::isBuiltLike(const Shown& other) const
{
    // How a value is laid out follows from its length and from whether it has blanks.
    const auto layoutOf = [](const ReadoutLine& line) {
        return std::pair(line.value.size() > kLongText, line.value.find(' ') == std::string::npos);
    };
    return selection == other.selection && offers == other.offers && empty == other.empty &&
           word.isEmpty() == other.word.isEmpty() && haveSameLabels(lines, other.lines) &&
           haveSameLabels(gauges, other.gauges) &&
           rollout.has_value() == other.rollout.has_value() &&
           std::equal(lines.begin(), lines.end(), other.lines.begin(),
                      [&](const ReadoutLine& a, const ReadoutLine& b) {
                          return layoutOf(a) == layoutOf(b);
                      });
}

NowPanel::NowPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Now"));
    setAccessibleName(tr("Now"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

NowPanel::Shown NowPanel::whatOf(const LiveState& live, const Subject& subject)
{
    Shown shown;
    const auto* entity = std::get_if<EntityId>(&subject);
    if (const TaskReadout* task = entity != nullptr ? live.task(*entity) : nullptr) {
        shown.word = fromUtf8(task->word);
        shown.mood = task->mood;
        shown.lines = {{"Revision", std::to_string(task->revision)},
                       {"Last status", std::string(nameOf(task->status))},
                       {"Desired status", std::string(nameOf(task->desired))},
                       {"Health", std::string(nameOf(task->health))},
                       {"Since", sinceText(task->since, live.now())}};
        if (task->expectedEnd != kNever)
            shown.lines.push_back({"Until about", clockText(task->expectedEnd)});
        if (const WaitingTask* waiting = live.waiting(*entity);
            waiting != nullptr && !waiting->hint.empty())
            shown.lines.push_back({"What to do", waiting->hint});
        if (!task->stopCode.empty())
            shown.lines.push_back({"Stop code", task->stopCode});
        if (!task->reason.empty())
            shown.lines.push_back({"Reason", task->reason});
        if (!task->exit.empty())
            shown.lines.push_back({"Exit", task->exit});
        shown.lines.insert(shown.lines.end(), task->network.begin(), task->network.end());
        shown.lines.insert(shown.lines.end(), task->containers.begin(), task->containers.end());
        shown.lines.push_back({"Task id", task->id});
        return shown;
    }
    if (const Readout* readout = live.readoutOf(subject)) {
        shown.word = fromUtf8(readout->word.empty() ? readout->headline : readout->word);
        shown.mood = readout->mood;
        shown.gauges = readout->gauges;
        shown.rollout = readout->rollout;
        shown.lines = readout->lines;
    }
    return shown;
}

void NowPanel::show(const doc::Document& document, const LiveState& live,
                    const std::vector<Subject>& selection, bool editable)
{
    Shown shown;
    std::vector<Offer> offers;
    if (selection.size() == 1) {
        shown = whatOf(live, selection.front());
        if (editable)
            offers = offersFor(document, live, selection.front());
        if (shown.word.isEmpty() && shown.lines.empty())
            shown.empty = std::holds_alternative<EntityId>(selection.front())
                              ? tr("It is gone. What happened to it stands under History.")
                              : tr("Nothing of it runs at this instant.");
    } else {
        shown.empty = selection.empty() ? tr("Select something to see how it fares.")
                                        : tr("Select one thing to see how it fares.");
    }
    shown.selection = selection;
    for (const Offer& offer : offers)
        shown.offers.push_back(offer.text);
    if (isBuilt_ && shown == shown_)
        return;
    const bool isSame = isBuilt_ && shown.isBuiltLike(shown_);
    shown_ = std::move(shown);
    if (!isSame)
        rebuild(offers);
    fill();
}

void NowPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    isBuilt_ = false;
}

void NowPanel::rebuild(const std::vector<Offer>& offers)
{
    isBuilt_ = true;
    mark_ = nullptr;
    word_ = nullptr;
    rollout_ = nullptr;
    rolloutWords_ = nullptr;
    bars_.clear();
    barWords_.clear();
    values_.clear();
    probes_.clear();
    probesHead_ = nullptr;
    logHead_ = nullptr;
    log_ = nullptr;
    auto* content = new QWidget;
    content->setMinimumWidth(1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.medium, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.small);
    if (!shown_.empty.isEmpty()) {
        auto* note = label(shown_.empty, theme_, TextRole::normal);
        note->setProperty("role", QStringLiteral("muted"));
        column->addWidget(note);
    } else {
        auto* state = new QHBoxLayout;
        mark_ = new StateMark(theme_);
        word_ = label(QString(), theme_, TextRole::emphasis);
        state->addWidget(mark_);
        state->addWidget(word_, 1);
        column->addLayout(state);
        addOffers(column, offers);
        addRollout(column);
        addGauges(column);
        addLines(column);
    }
    below_ = new QVBoxLayout;
    below_->setSpacing(theme_.spacing.small);
    column->addLayout(below_);
    column->addStretch(1);
    setWidget(content);
    fillProbes();
    fillLog();
}

void NowPanel::showProbes(const std::vector<ProbeHistory>& histories)
{
    if (histories == histories_)
        return;
    histories_ = histories;
    if (isBuilt_)
        fillProbes();
}

void NowPanel::fillProbes()
{
    const std::size_t count = shown_.empty.isEmpty() ? histories_.size() : 0;
    if (count > 0 && probesHead_ == nullptr) {
        probesHead_ = label(tr("Health checks").toUpper(), theme_, TextRole::groupHead);
        probesHead_->setProperty("role", QStringLiteral("groupHead"));
        below_->addWidget(probesHead_);
    }
    if (probesHead_ != nullptr)
        probesHead_->setVisible(count > 0);
    while (probes_.size() > count) {
        delete probes_.back();
        probes_.pop_back();
    }
    while (probes_.size() < count) {
        probes_.push_back(new ProbeList(theme_));
        below_->addWidget(probes_.back());
    }
    for (std::size_t n = 0; n < count; ++n)
        probes_[n]->show(histories_[n]);
}

void NowPanel::showLog(const LogTail& tail)
{
    if (tail == tail_)
        return;
    tail_ = tail;
    if (isBuilt_)
        fillLog();
}

// Below all else, for it grows.
void NowPanel::fillLog()
{
    const bool isShown = tail_.isThere;
    if (isShown && log_ == nullptr) {
        logHead_ = label(tr("Log").toUpper(), theme_, TextRole::groupHead);
        logHead_->setProperty("role", QStringLiteral("groupHead"));
        log_ = new LogList(theme_);
        connect(log_, &LogList::factChosen, this, &NowPanel::factChosen);
        auto* column = static_cast<QVBoxLayout*>(widget()->layout());
        column->insertWidget(column->indexOf(below_) + 1, logHead_);
        column->insertWidget(column->indexOf(logHead_) + 1, log_);
    }
    if (log_ == nullptr)
        return;
    logHead_->setVisible(isShown);
    log_->setVisible(isShown);
    log_->show(tail_);
}

void NowPanel::addRollout(QVBoxLayout* column)
{
    if (!shown_.rollout)
        return;
    rollout_ = new RolloutView(theme_);
    column->addWidget(rollout_);
    rolloutWords_ = label(QString(), theme_, TextRole::secondary);
    rolloutWords_->setProperty("role", QStringLiteral("muted"));
    column->addWidget(rolloutWords_);
}

void NowPanel::addGauges(QVBoxLayout* column)
{
    for (const Gauge& gauge : shown_.gauges) {
        auto* row = new QHBoxLayout;
        auto* name = label(fromUtf8(gauge.label), theme_, TextRole::secondary);
        name->setFixedWidth(QFontMetrics(name->font()).horizontalAdvance(QStringLiteral("mem ")) +
                            theme_.spacing.small);
        bars_.push_back(new GaugeBar(theme_));
        row->addWidget(name);
        row->addWidget(bars_.back(), 1);
        column->addLayout(row);
        barWords_.push_back(label(QString(), theme_, TextRole::secondary));
        barWords_.back()->setProperty("role", QStringLiteral("muted"));
        column->addWidget(barWords_.back());
    }
}

void NowPanel::addLines(QVBoxLayout* column)
{
    for (const ReadoutLine& line : shown_.lines) {
        auto* name = label(fromUtf8(line.label), theme_, TextRole::normal);
        name->setProperty("role", QStringLiteral("muted"));
        const bool isLong = line.value.size() > kLongText;
        // Sentences are wrapped, ids are cut.
        const bool isSentence = line.value.find(' ') != std::string::npos;
        PlainLabel* value = isSentence ? label(QString(), theme_, TextRole::normal)
                                       : static_cast<PlainLabel*>(new ElidedLabel);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (!isSentence)
            value->setFont(theme_.font(isLong ? TextRole::monoSecondary : TextRole::normal));
        values_.push_back(value);
        if (isLong) {
            column->addWidget(name);
            column->addWidget(value);
            continue;
        }
        auto* row = new QHBoxLayout;
        name->setFixedWidth(kNameWidth);
        row->addWidget(name, 0, Qt::AlignTop);
        row->addWidget(value, 1);
        column->addLayout(row);
    }
}

// Above the figures, where they are in reach without scrolling; side by side where they are short.
void NowPanel::addOffers(QVBoxLayout* column, const std::vector<Offer>& offers)
{
    if (offers.empty())
        return;
    // Two beside each other, a long one alone.
    auto* grid = new QGridLayout;
    grid->setSpacing(theme_.spacing.hair + 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(plainCaption(offer.text));
        button->setObjectName(offer.text);
        button->setAccessibleName(offer.text);
        if (const char* icon = iconOf(offer.command))
            button->setIcon(actionIcon(QLatin1String(icon)));
        button->setProperty("compact", true);
        connect(button, &QPushButton::clicked, this, [this, offer] { emit chosen(offer); });
        const bool isLong = offer.text.size() > kShortVerb;
        if (isLong) // its end may be out of sight
            setPlainToolTip(button, offer.text);
        place += isLong ? place % 2 : 0;
        grid->addWidget(button, place / 2, place % 2, 1, isLong ? 2 : 1);
        place += isLong ? 2 : 1;
    }
    column->addLayout(grid);
    column->addSpacing(theme_.spacing.hair);
}

void NowPanel::fill()
{
    if (word_ == nullptr)
        return;
    mark_->show(shown_.mood);
    if (word_->text() != shown_.word)
        static_cast<PlainLabel*>(word_)->setText(shown_.word);
    if (rollout_ != nullptr) {
        rollout_->show(*shown_.rollout);
        static_cast<PlainLabel*>(rolloutWords_)->setText(fromUtf8(shown_.rollout->words));
    }
    for (std::size_t n = 0; n < bars_.size(); ++n) {
        bars_[n]->show(shown_.gauges[n]);
        static_cast<PlainLabel*>(barWords_[n])->setText(GaugeBar::words(shown_.gauges[n]));
    }
    for (std::size_t n = 0; n < values_.size(); ++n) {
        const QString text = fromUtf8(shown_.lines[n].value);
        if (auto* cut = qobject_cast<ElidedLabel*>(values_[n]); cut != nullptr)
            cut->setWhole(text);
        else if (values_[n]->text() != text)
            values_[n]->setText(text);
    }
}

} // namespace stowage::ui
