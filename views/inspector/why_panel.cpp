// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/why_panel.h"

#include "canvas/paint.h"
#include "look/plain_text.h"
#include "look/state_look.h"

#include <QEvent>
#include <QFrame>
#include <QToolButton>
#include <QVariant>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {
QLabel* words(const QString& text, const Theme& theme, TextRole role, QWidget* parent)
{
    auto* made = new PlainLabel(text, parent);
    made->setFont(theme.font(role));
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString textOf(const Requirement& requirement)
{
    QString text = QObject::tr("%1 %2: needs %3, has %4 %5");
    return text
        .arg(requirement.met ? QStringLiteral("✓") : QStringLiteral("✗"),
             fromUtf8(requirement.name))
        .arg(requirement.needed)
        .arg(requirement.available)
        .arg(fromUtf8(requirement.unit))
        .trimmed();
}
} // namespace

WhyPanel::WhyPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Why"));
    setAccessibleName(tr("Why"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rebuild();
}

void WhyPanel::show(const std::optional<WhyCard>& card)
{
    const bool same = card.has_value() == card_.has_value() &&
                      (!card || (card->fact == card_->fact && card->subject == card_->subject &&
                                 card->sentence == card_->sentence));
    if (same)
        return;
    card_ = card;
    rebuild();
}

void WhyPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    rebuild();
}

void WhyPanel::addHead(QVBoxLayout* column, const QString& text, QWidget* content) const
{
    auto* head = new PlainLabel(text.toUpper(), content);
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    column->addSpacing(theme_.spacing.small);
    column->addWidget(head);
}

void WhyPanel::addCandidates(QVBoxLayout* column, QWidget* content)
{
    if (card_->candidates.empty())
        return;
    addHead(column, tr("Candidates (%1)").arg(card_->candidatesInAll), content);
    for (std::size_t n = 0; n < card_->candidates.size(); ++n) {
        const CandidateRow& row = card_->candidates[n];
        auto* frame = new QFrame(content);
        frame->setProperty("role", QStringLiteral("card"));
        frame->setProperty("candidate", static_cast<int>(n));
        frame->setAccessibleName(fromUtf8(row.name));
        frame->installEventFilter(this);
        auto* lines = new QVBoxLayout(frame);
        lines->setContentsMargins(8, 6, 8, 6);
        lines->setSpacing(2);
        const QString mark = row.chosen ? QStringLiteral("● ")
                             : row.fits ? QStringLiteral("○ ")
                                        : QStringLiteral("✗ ");
        lines->addWidget(
            words(mark + fromUtf8(row.name) + QStringLiteral(" · ") + fromUtf8(row.verdict), theme_,
                  TextRole::emphasis, frame));
        for (const Requirement& requirement : row.requirements)
            lines->addWidget(words(textOf(requirement), theme_, TextRole::secondary, frame));
        for (const ReadoutLine& rank : row.ranks)
            lines->addWidget(
                words(fromUtf8(rank.label) + QStringLiteral(": ") + fromUtf8(rank.value), theme_,
                      TextRole::secondary, frame));
        column->addWidget(frame);
    }
}

void WhyPanel::addCauses(QVBoxLayout* column, QWidget* content)
{
    if (card_->causes.empty())
        return;
    addHead(column, tr("Because"), content);
    for (const CauseStep& step : card_->causes) {
        auto* row = new QToolButton(content);
        row->setAutoRaise(true);
        const QString when = QString::fromStdString(clockText(step.at));
        const QString text = fromUtf8(step.text);
        row->setObjectName(QStringLiteral("Cause %1").arg(step.fact));
        row->setAccessibleName(when + QLatin1Char(' ') + text);
        setPlainToolTip(row, text);
        row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        auto* inside = new QHBoxLayout(row);
        inside->setContentsMargins(0, 2, 0, 2);
        auto* time = words(when, theme_, TextRole::monoSecondary, row);
        time->setFixedWidth(QFontMetrics(time->font()).horizontalAdvance(when) + 8);
        QLabel* what = words(text, theme_, TextRole::secondary, row);
        for (QLabel* label : {time, what}) {
            label->setTextInteractionFlags(Qt::NoTextInteraction);
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
        inside->addWidget(time, 0, Qt::AlignTop);
        inside->addWidget(what, 1);
        row->setMinimumHeight(QFontMetrics(what->font())
                                  .boundingRect(0, 0, 230, 1'000, Qt::TextWordWrap, text)
                                  .height() +
                              8);
        connect(row, &QToolButton::clicked, this,
                [this, fact = step.fact] { emit factChosen(fact); });
        column->addWidget(row);
    }
}

void WhyPanel::addRules(QVBoxLayout* column, QWidget* content) const
{
    if (card_->rules.empty())
        return;
    addHead(column, tr("Rules"), content);
    for (const RuleNote& rule : card_->rules) {
        column->addWidget(words(fromUtf8(rule.sentence), theme_, TextRole::secondary, content));
        QString source = fromUtf8(nameOf(rule.fidelity));
        if (!rule.page.empty())
            source += QStringLiteral(" · ") + fromUtf8(rule.page);
        auto* below = words(source, theme_, TextRole::secondary, content);
        below->setProperty("role", QStringLiteral("muted"));
        column->addWidget(below);
    }
}

void WhyPanel::rebuild()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.medium, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.hair);
    if (!card_) {
        column->addWidget(words(tr("Nothing has been decided about it yet. Select a task and ask "
                                   "why it is where it is."),
                                theme_, TextRole::normal, content));
    } else {
        column->addWidget(words(fromUtf8(card_->question), theme_, TextRole::emphasis, content));
        column->addWidget(words(fromUtf8(card_->sentence), theme_, TextRole::normal, content));
        if (!card_->awsWords.empty()) {
            addHead(column, tr("In AWS's words"), content);
            column->addWidget(
                words(fromUtf8(card_->awsWords), theme_, TextRole::monoSecondary, content));
        }
        addCandidates(column, content);
        addCauses(column, content);
        addRules(column, content);
    }
    column->addStretch(1);
    setWidget(content);
}

bool WhyPanel::eventFilter(QObject* watched, QEvent* event)
{
    const QVariant row = watched->property("candidate");
    if (card_ && row.isValid() && event->type() == QEvent::Enter)
        emit hovered({card_->candidates[static_cast<std::size_t>(row.toInt())].instance});
    else if (row.isValid() && event->type() == QEvent::Leave)
        emit hovered({});
    return QScrollArea::eventFilter(watched, event);
}

} // namespace stowage::ui
