// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/log_list.h"

#include "canvas/paint.h"
#include "look/plain_text.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace stowage::ui {

namespace {
enum Column { when, stream, said };

constexpr int kFact = Qt::UserRole;
constexpr int kMostShown = 12; // lines, before it scrolls
constexpr int kUsualWidth = 300;
constexpr int kStreamWidth = 84;

std::uint32_t factOf(const QTreeWidgetItem* item)
{
    return item == nullptr ? 0 : item->data(Column::when, kFact).toUInt();
}
} // namespace

LogList::LogList(const Theme& theme, QWidget* parent) : QTreeWidget(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Log lines"));
    setAccessibleName(tr("Log lines"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(theme.font(TextRole::secondary));
    setHeaderLabels({tr("Time"), tr("Stream"), tr("Line")});
    header()->setSectionResizeMode(Column::when, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Column::stream, QHeaderView::Interactive);
    header()->resizeSection(Column::stream, kStreamWidth);
    header()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto choose = [this](const QTreeWidgetItem* item) {
        if (const std::uint32_t fact = factOf(item); fact != 0)
            emit factChosen(fact);
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

void LogList::show(const LogTail& tail)
{
    if (isFilled_ && tail == tail_)
        return;
    const int before = sizeHint().height();
    tail_ = tail;
    isFilled_ = true;
    fill();
    if (sizeHint().height() != before)
        updateGeometry();
}

void LogList::fill()
{
    const QSignalBlocker blocker(this);
    const std::uint32_t chosen = factOf(currentItem());
    clear();
    for (const SaidLine& line : tail_.lines) {
        auto* row = new QTreeWidgetItem(this);
        const QString bearer = forOneLine(fromUtf8(line.stream));
        const QString text = forOneLine(fromUtf8(line.text));
        row->setText(Column::when, QString::fromStdString(clockText(line.at)));
        // Container and task tell them apart.
        row->setText(Column::stream, bearer.section(u'/', -2));
        row->setText(Column::said, text);
        row->setData(Column::stream, Qt::ToolTipRole, plainTip(bearer));
        row->setData(Column::said, Qt::ToolTipRole, plainTip(text));
        row->setData(Column::when, kFact, line.fact);
        if (line.fact == chosen)
            setCurrentItem(row);
    }
    if (tail_.lines.empty()) {
        auto* row = new QTreeWidgetItem(this);
        row->setText(Column::said, tr("Nothing was said yet."));
        row->setFlags(Qt::NoItemFlags);
    }
}

QSize LogList::sizeHint() const
{
    const int lines = std::clamp(static_cast<int>(tail_.lines.size()), 1, kMostShown);
    const int line =
        QFontMetrics(theme_.font(TextRole::secondary)).lineSpacing() + 2 * theme_.spacing.hair;
    return {kUsualWidth,
            header()->sizeHint().height() + lines * line + 2 * frameWidth() + theme_.spacing.small};
}

} // namespace stowage::ui
