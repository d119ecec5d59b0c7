// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/why_panel.h"

#include "canvas/paint.h"
#include "inspector/candidate_table.h"
#include "inspector/gauge_bar.h"
#include "language/phrase_book.h"
#include "look/plain_text.h"

#include <QToolButton>
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

// As high as the labels inside want to be at its width.
class CauseButton : public QToolButton {
public:
    explicit CauseButton(QWidget* parent) : QToolButton(parent)
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return {0, layout()->minimumSize().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->heightForWidth(width); }
};
} // namespace

WhyPanel::WhyPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Why"));
    setAccessibleName(tr("Why"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
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
    const auto shown = static_cast<std::int64_t>(card_->candidates.size());
    addHead(column,
            shown == card_->candidatesInAll
                ? tr("Candidates (%1)").arg(shown)
                : tr("Candidates (%1 of %2)").arg(shown).arg(card_->candidatesInAll),
            content);
    auto* table = new CandidateTable(*card_, theme_, content);
    connect(table, &CandidateTable::hovered, this, &WhyPanel::hovered);
    connect(table, &CandidateTable::chosen, this, &WhyPanel::subjectChosen);
    column->addWidget(table);
}

void WhyPanel::addCauses(QVBoxLayout* column, QWidget* content)
{
    if (card_->causes.empty())
        return;
    addHead(column, tr("Because"), content);
    for (const CauseStep& step : card_->causes)
        column->addWidget(causeRow(step, content));
}

// A button, so that keys reach it; its words are labels, because a button's text does not wrap.
QWidget* WhyPanel::causeRow(const CauseStep& step, QWidget* parent)
{
    auto* row = new CauseButton(parent);
    const QString when = QString::fromStdString(clockText(step.at));
    const QString text = fromUtf8(step.text);
    row->setObjectName(QStringLiteral("Cause %1").arg(step.fact));
    row->setAccessibleName(when + QLatin1Char(' ') + text);
    row->setProperty("quiet", true);
    row->setCursor(Qt::PointingHandCursor);
    auto* inside = new QHBoxLayout(row);
    inside->setContentsMargins(theme_.spacing.hair, theme_.spacing.hair, theme_.spacing.hair,
                               theme_.spacing.hair);
    inside->setSpacing(theme_.spacing.small);
    auto* mark = new StateMark(theme_, row);
    mark->show(step.severity);
    QLabel* time = words(when, theme_, TextRole::monoSecondary, row);
    time->setWordWrap(false);
    time->setProperty("role", QStringLiteral("muted"));
    QLabel* what = words(text, theme_, TextRole::secondary, row);
    inside->addWidget(mark, 0, Qt::AlignTop);
    inside->addWidget(time, 0, Qt::AlignTop);
    inside->addWidget(what, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(mark), static_cast<QWidget*>(time), static_cast<QWidget*>(what)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(row, &QAbstractButton::clicked, this,
            [this, fact = step.fact] { emit factChosen(fact); });
    return row;
}

void WhyPanel::addRules(QVBoxLayout* column, QWidget* content) const
{
    if (card_->rules.empty())
        return;
    addHead(column, tr("Rules"), content);
    for (const RuleNote& rule : card_->rules) {
        column->addWidget(words(fromUtf8(rule.sentence), theme_, TextRole::secondary, content));
        QString source = said(nameOf(rule.fidelity));
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
    content->setMinimumWidth(1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.medium, theme_.spacing.large,
                               theme_.spacing.medium);
    column->setSpacing(theme_.spacing.hair);
    if (!card_) {
        QLabel* empty = words(tr("No decision about it is recorded. Select a task, an instance, a "
                                 "service or a target group to see why it is as it is."),
                              theme_, TextRole::normal, content);
        empty->setProperty("role", QStringLiteral("muted"));
        column->addWidget(empty);
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

} // namespace stowage::ui
