// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/now_panel.h"

#include "canvas/paint.h"
#include "look/plain_text.h"
#include "look/state_look.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
class GaugeBar : public QWidget {
public:
    GaugeBar(const Gauge& gauge, const Theme& theme, QWidget* parent)
        : QWidget(parent), gauge_(gauge), theme_(theme)
    {
        setFixedHeight(8);
        setMinimumWidth(60);
        setAccessibleName(fromUtf8(gauge.label));
        setAccessibleDescription(words(gauge));
    }

    static QString words(const Gauge& gauge)
    {
        return QObject::tr("%1 of %2 %3 reserved, %4 in use")
            .arg(gauge.reserved)
            .arg(gauge.total)
            .arg(fromUtf8(gauge.unit))
            .arg(gauge.used);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto part = [this](std::int64_t count) {
            return gauge_.total <= 0
                       ? 0.0
                       : width() * std::clamp(double(count) / double(gauge_.total), 0.0, 1.0);
        };
        painter.setBrush(theme_.hairline);
        painter.drawRoundedRect(QRectF(0, 0, width(), 8), 4, 4);
        painter.setBrush(theme_.running.graphic);
        painter.drawRoundedRect(QRectF(0, 0, part(gauge_.reserved), 8), 4, 4);
        painter.setBrush(theme_.ink);
        painter.drawRect(QRectF(0, 3, part(gauge_.used), 2));
    }

private:
    Gauge gauge_;
    Theme theme_;
};

class StateMark : public QWidget {
public:
    StateMark(Mood mood, const Theme& theme, QWidget* parent)
        : QWidget(parent), mood_(mood), theme_(theme)
    {
        setFixedSize(14, 14);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(1, 1, 12, 12), stateLook(theme_, mood_), theme_);
    }

private:
    Mood mood_;
    Theme theme_;
};

QLabel* label(const QString& text, const Theme& theme, TextRole role, QWidget* parent)
{
    auto* made = new PlainLabel(text, parent);
    made->setFont(theme.font(role));
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}
} // namespace

NowPanel::NowPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Now"));
    setAccessibleName(tr("Now"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

NowPanel::Shown NowPanel::whatOf(const doc::Document& /*document*/, const LiveState& live,
                                 const Subject& subject)
{
    Shown shown;
    const auto* entity = std::get_if<EntityId>(&subject);
    if (const TaskReadout* task = entity != nullptr ? live.task(*entity) : nullptr) {
        shown.word = fromUtf8(task->word);
        shown.mood = task->mood;
        shown.lines = {{"Task", task->id},
                       {"Revision", std::to_string(task->revision)},
                       {"Last status", std::string(nameOf(task->status))},
                       {"Desired status", std::string(nameOf(task->desired))},
                       {"Since", clockText(task->since)}};
        if (task->expectedEnd != kNever)
            shown.lines.push_back({"Until about", clockText(task->expectedEnd)});
        if (!task->reason.empty())
            shown.lines.push_back({"Reason", task->reason});
        return shown;
    }
    if (const Readout* readout = live.readoutOf(subject)) {
        shown.word = fromUtf8(readout->word.empty() ? readout->headline : readout->word);
        shown.mood = readout->mood;
        shown.gauges = readout->gauges;
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
        shown = whatOf(document, live, selection.front());
        if (editable)
            offers = offersFor(document, live, selection.front());
    }
    shown.selection = selection;
    for (const Offer& offer : offers)
        shown.offers.push_back(offer.text);
    if (isBuilt_ && shown == shown_)
        return;
    shown_ = std::move(shown);
    rebuild(offers);
}

void NowPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    isBuilt_ = false;
}

void NowPanel::rebuild(const std::vector<Offer>& offers)
{
    isBuilt_ = true;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.medium, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.small);
    if (shown_.word.isEmpty() && shown_.lines.empty()) {
        const bool one = shown_.selection.size() == 1;
        column->addWidget(label(one ? tr("Nothing of it lives at this instant.")
                                    : tr("Select one thing to see how it fares."),
                                theme_, TextRole::normal, content));
        column->addStretch(1);
        setWidget(content);
        return;
    }
    auto* state = new QHBoxLayout;
    state->addWidget(new StateMark(shown_.mood, theme_, content));
    state->addWidget(label(shown_.word, theme_, TextRole::emphasis, content), 1);
    column->addLayout(state);
    for (const Gauge& gauge : shown_.gauges) {
        auto* row = new QHBoxLayout;
        auto* name = label(fromUtf8(gauge.label), theme_, TextRole::secondary, content);
        name->setFixedWidth(40);
        row->addWidget(name);
        row->addWidget(new GaugeBar(gauge, theme_, content), 1);
        column->addLayout(row);
        column->addWidget(label(GaugeBar::words(gauge), theme_, TextRole::secondary, content));
    }
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setVerticalSpacing(theme_.spacing.hair + 2);
    for (const ReadoutLine& line : shown_.lines) {
        auto* name = label(fromUtf8(line.label), theme_, TextRole::normal, content);
        name->setProperty("role", QStringLiteral("muted"));
        form->addRow(name, label(fromUtf8(line.value), theme_, TextRole::normal, content));
    }
    column->addLayout(form);
    column->addSpacing(theme_.spacing.small);
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.text, content);
        button->setObjectName(offer.text);
        button->setAccessibleName(offer.text);
        connect(button, &QPushButton::clicked, this,
                [this, command = offer.command] { emit commanded(command); });
        column->addWidget(button);
    }
    column->addStretch(1);
    setWidget(content);
}

} // namespace stowage::ui
