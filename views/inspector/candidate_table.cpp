// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/candidate_table.h"

#include "canvas/paint.h"
#include "language/phrase_book.h"
#include "look/numbers.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kNumberWidth = 74;

const Requirement* requirementOf(const CandidateRow& row, const std::string& name)
{
    const auto found = std::find_if(row.requirements.begin(), row.requirements.end(),
                                    [&name](const Requirement& each) { return each.name == name; });
    return found == row.requirements.end() ? nullptr : &*found;
}

PlainLabel* cell(const QString& text, const Theme& theme, TextRole role)
{
    auto* made = new PlainLabel(text);
    made->setFont(theme.font(role));
    return made;
}

PlainLabel* number(const QString& text, const Theme& theme, TextRole role)
{
    PlainLabel* made = cell(text, theme, role);
    made->setFixedWidth(kNumberWidth);
    made->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

QString markOf(const CandidateRow& row)
{
    return row.chosen ? QStringLiteral("●") : row.fits ? QStringLiteral("○") : QStringLiteral("✗");
}

// For those who cannot see the columns.
QString spoken(const CandidateRow& row)
{
    QStringList words{fromUtf8(row.name) + QStringLiteral(": ") + fromUtf8(row.verdict)};
    for (const Requirement& each : row.requirements)
        words.append(QObject::tr("%1 needs %2, has %3 %4")
                         .arg(said(each.name))
                         .arg(each.needed)
                         .arg(each.available)
                         .arg(said(each.unit))
                         .trimmed());
    for (const ReadoutLine& rank : row.ranks)
        words.append(fromUtf8(rank.label) + QStringLiteral(": ") + fromUtf8(rank.value));
    return words.join(QStringLiteral(", "));
}
} // namespace

CandidateTable::CandidateTable(const WhyCard& card, const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Candidates"));
    setAccessibleName(tr("Candidates"));
    setProperty("role", QStringLiteral("card"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, theme.spacing.hair, 1, theme.spacing.hair);
    rows->setSpacing(0);
    for (const Requirement& each : card.candidates.front().requirements)
        if (each.name == "CPU" || each.name == "Memory")
            columns_.push_back(each.name);
    addHead(card);
    for (const CandidateRow& row : card.candidates)
        addRow(row);
}

void CandidateTable::addHead(const WhyCard& card)
{
    if (columns_.empty())
        return;
    const auto line = [this](const QString& first) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(theme_.spacing.small, 2, theme_.spacing.small, 2);
        row->setSpacing(theme_.spacing.hair);
        auto* label = cell(first, theme_, TextRole::secondary);
        label->setProperty("role", QStringLiteral("muted"));
        row->addWidget(label, 1);
        static_cast<QVBoxLayout*>(layout())->addLayout(row);
        return row;
    };
    QHBoxLayout* names = line(tr("Left on"));
    QHBoxLayout* needs = line(tr("Needed"));
    for (const std::string& column : columns_) {
        const Requirement& each = *requirementOf(card.candidates.front(), column);
        auto* name = number(said(column + (column == "CPU" ? " units" : " MiB")), theme_,
                            TextRole::secondary);
        name->setProperty("role", QStringLiteral("muted"));
        names->addWidget(name);
        needs->addWidget(number(countLabel(each.needed), theme_, TextRole::mono));
    }
}

void CandidateTable::addRow(const CandidateRow& row)
{
    auto* frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("row"));
    frame->setProperty("candidate", fromUtf8(row.name));
    frame->setAccessibleName(spoken(row));
    frame->setObjectName(QStringLiteral("Candidate ") + fromUtf8(row.name));
    frame->setAttribute(Qt::WA_StyledBackground);
    frame->setAttribute(Qt::WA_Hover);
    frame->installEventFilter(this);
    subjects_.emplace(frame, row.instance);
    auto* lines = new QVBoxLayout(frame);
    lines->setContentsMargins(theme_.spacing.small, theme_.spacing.hair, theme_.spacing.small,
                              theme_.spacing.hair);
    lines->setSpacing(1);
    auto* first = new QHBoxLayout;
    first->setSpacing(theme_.spacing.hair);
    auto* name = new ElidedLabel(markOf(row) + QLatin1Char(' ') + fromUtf8(row.name));
    name->setFont(theme_.font(row.chosen ? TextRole::emphasis : TextRole::normal));
    first->addWidget(name, 1);
    for (const std::string& column : columns_) {
        const Requirement* each = requirementOf(row, column);
        auto* left = number(each == nullptr ? QString() : countLabel(each->available), theme_,
                            TextRole::mono);
        if (each != nullptr && !each->met) {
            left->setText(QStringLiteral("✗ ") + left->text());
            left->setProperty("role", QStringLiteral("objection"));
        }
        first->addWidget(left);
    }
    lines->addLayout(first);
    QStringList more{fromUtf8(row.verdict)};
    for (const ReadoutLine& rank : row.ranks)
        more.append(fromUtf8(rank.label) + QStringLiteral(": ") + fromUtf8(rank.value));
    for (const Requirement& each : row.requirements)
        if (std::find(columns_.begin(), columns_.end(), each.name) == columns_.end())
            more.append(tr("%1 %2 is taken").arg(said(each.name)).arg(each.needed));
    auto* below = cell(more.join(QStringLiteral(" · ")), theme_, TextRole::secondary);
    below->setProperty("role", QStringLiteral("muted"));
    below->setWordWrap(true);
    lines->addWidget(below);
    layout()->addWidget(frame);
}

bool CandidateTable::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = subjects_.find(watched);
    if (found != subjects_.end() && event->type() == QEvent::Enter)
        emit hovered({found->second});
    else if (found != subjects_.end() && event->type() == QEvent::Leave)
        emit hovered({});
    else if (found != subjects_.end() && event->type() == QEvent::MouseButtonRelease)
        emit chosen(found->second);
    return QFrame::eventFilter(watched, event);
}

} // namespace stowage::ui
