// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/stopped_tray.h"

#include "canvas/paint.h"
#include "canvas/stopped_list.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr std::size_t kMostRows = 3;
constexpr int kNarrowest = 170, kWidest = 320; // pixels
constexpr int kShare = 4;                      // of the canvas's width
constexpr int kAboveZoom = 30;                 // the canvas tells its zoom below
constexpr int kBesideZoom = 60;
constexpr int kHead = 26;
constexpr int kRoomy = 480;  // as high as a canvas with room for its lines
constexpr int kLongest = 24; // letters of a task's name
} // namespace

StoppedTray::StoppedTray(const Theme& theme, QWidget* covered, IsFree isFree)
    : QFrame(covered), theme_(theme), covered_(covered), isFree_(std::move(isFree))
{
    setObjectName(QStringLiteral("Stopped tasks"));
    setAccessibleName(tr("Stopped tasks"));
    setProperty("role", QStringLiteral("popOver"));
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(2, 2, 2, 2);
    column_->setSpacing(0);
    head_ = new QToolButton(this);
    head_->setObjectName(QStringLiteral("Stopped tasks shown"));
    head_->setProperty("quiet", true);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    head_->setFixedHeight(kHead);
    setPlainToolTip(head_, tr("Show or hide what stopped within the last hour"));
    connect(head_, &QToolButton::clicked, this, [this] {
        isOpen_ = !isOpen();
        rebuild();
    });
    column_->addWidget(head_);
    covered->installEventFilter(this);
    setTheme(theme);
    hide();
}

void StoppedTray::show(const LiveState& live)
{
    std::vector<const TaskReadout*> stopped = live.stopped();
    const bool isListed = all_ != nullptr && all_->isVisible();
    const std::size_t shown = std::min(stopped.size(), kMostRows);
    const std::size_t sorted = isListed ? stopped.size() : shown;
    std::partial_sort(stopped.begin(), stopped.begin() + static_cast<std::ptrdiff_t>(sorted),
                      stopped.end(), [](const TaskReadout* a, const TaskReadout* b) {
                          return a->since == b->since ? b->task < a->task : b->since < a->since;
                      });
    std::vector<Row> rows;
    for (std::size_t n = 0; n < shown; ++n) {
        QString when = QString::fromStdString(clockText(stopped[n]->since));
        if (!stopped[n]->exit.empty())
            when += QStringLiteral(" · ") + fromUtf8(stopped[n]->exit);
        rows.push_back({stopped[n]->task, fromUtf8(stopped[n]->label),
                        fromUtf8(stopped[n]->stopCode), fromUtf8(stopped[n]->reason), when});
    }
    if (isListed)
        all_->show(stopped);
    setVisible(!stopped.empty());
    if (rows == rows_ && stopped.size() == count_)
        return;
    rows_ = std::move(rows);
    count_ = stopped.size();
    rebuild();
}

void StoppedTray::keepClear(int pixels)
{
    if (pixels == taken_)
        return;
    taken_ = pixels;
    place();
}

void StoppedTray::setTheme(const Theme& theme)
{
    theme_ = theme;
    head_->setFont(theme.font(TextRole::secondary));
    rebuild();
}

bool StoppedTray::isOpen() const
{
    return isOpen_.value_or(hasRoom_);
}

int StoppedTray::openWidth() const
{
    return std::clamp(covered_->width() / kShare, kNarrowest, kWidest);
}

// With all the rows it may have, so that a further one does not close it.
QRect StoppedTray::openPlace() const
{
    const int line = QFontMetrics(theme_.font(TextRole::secondary)).lineSpacing();
    const int most = static_cast<int>(kMostRows);
    const int height = kHead + most * (3 * line + theme_.spacing.medium) + line;
    const int bottom = covered_->height() - std::max(kAboveZoom, taken_);
    return {theme_.spacing.medium, bottom - height, openWidth(), height};
}

void StoppedTray::rebuild()
{
    hasRoom_ = covered_->height() >= kRoomy && isFree_(openPlace());
    QString words = tr("Stopped %1").arg(count_);
    if (!isOpen() && !rows_.empty())
        words = tr("%1 · %2: %3").arg(words, rows_.front().name.left(kLongest), rows_.front().code);
    head_->setText(plainCaption(words));
    head_->setAccessibleName(tr("%1 tasks stopped").arg(count_));
    head_->setIcon(actionIcon(isOpen() ? QStringLiteral("actions/chevron_down")
                                       : QStringLiteral("actions/chevron_right")));
    if (list_ != nullptr) { // one of its buttons may have been clicked
        column_->removeWidget(list_);
        list_->setVisible(false);
        list_->deleteLater();
    }
    list_ = new QWidget(this);
    auto* column = new QVBoxLayout(list_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme_.spacing.hair);
    for (const Row& row : rows_)
        column->addWidget(makeRow(row));
    if (count_ > rows_.size()) {
        auto* more = new QPushButton(tr("All %1…").arg(count_));
        more->setObjectName(QStringLiteral("All stopped tasks"));
        more->setAccessibleName(tr("List all %1 stopped tasks").arg(count_));
        more->setProperty("quiet", true);
        more->setFont(theme_.font(TextRole::secondary));
        more->setCursor(Qt::PointingHandCursor);
        connect(more, &QPushButton::clicked, this, &StoppedTray::openList);
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    list_->setVisible(isOpen());
    column_->addWidget(list_);
    place();
}

QWidget* StoppedTray::makeRow(const Row& row)
{
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString label = row.name.left(kLongest) + QStringLiteral(" · ") + row.code;
    auto* button = new QPushButton(plainCaption(label));
    button->setObjectName(QStringLiteral("Stopped ") + row.name);
    button->setAccessibleName(tr("%1, stopped: %2").arg(row.name, row.code));
    button->setAccessibleDescription(row.reason);
    button->setProperty("quiet", true);
    button->setFont(theme_.font(TextRole::secondary));
    button->setCursor(Qt::PointingHandCursor);
    setPlainToolTip(button, row.reason);
    connect(button, &QPushButton::clicked, this, [this, task = row.task] { emit chosen(task); });
    auto* why = new QPushButton(tr("Why?"));
    why->setObjectName(QStringLiteral("Why stopped ") + row.name);
    why->setAccessibleName(tr("Why did %1 stop?").arg(row.name));
    why->setProperty("quiet", true);
    why->setFont(theme_.font(TextRole::secondary));
    why->setCursor(Qt::PointingHandCursor);
    connect(why, &QPushButton::clicked, this, [this, task = row.task] { emit whyWanted(task); });
    auto* first = new QHBoxLayout;
    first->setContentsMargins(0, 0, 0, 0);
    first->addWidget(button);
    first->addStretch(1);
    first->addWidget(why);
    column->addLayout(first);
    auto* when = new ElidedLabel(row.when);
    when->setElide(Qt::ElideRight);
    when->setFont(theme_.font(TextRole::monoSecondary));
    when->setProperty("role", QStringLiteral("muted"));
    when->setContentsMargins(theme_.spacing.small, 0, theme_.spacing.small, 0);
    column->addWidget(when);
    auto* reason = new ElidedLabel(row.reason);
    reason->setElide(Qt::ElideRight);
    reason->setFont(theme_.font(TextRole::secondary));
    reason->setProperty("role", QStringLiteral("muted"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme_.spacing.small, 0, theme_.spacing.small, 0);
    line->addWidget(reason);
    column->addLayout(line);
    return whole;
}

// Filled with the next picture, which the caller is asked for.
void StoppedTray::openList()
{
    if (all_ == nullptr) {
        all_ = new StoppedList(theme_, window());
        connect(all_, &StoppedList::chosen, this, &StoppedTray::chosen);
        connect(all_, &StoppedList::whyWanted, this, &StoppedTray::whyWanted);
    }
    all_->setVisible(true);
    all_->raise();
    emit listOpened();
}

void StoppedTray::place()
{
    column_->activate();
    setFixedWidth(isOpen() ? openWidth() : column_->sizeHint().width());
    column_->activate();
    resize(width(), column_->sizeHint().height());
    const bool isBeside = !isOpen() && taken_ == 0;
    move(isBeside ? kBesideZoom : theme_.spacing.medium,
         covered_->height() - height() -
             (isBeside ? theme_.spacing.hair : std::max(kAboveZoom, taken_)));
}

bool StoppedTray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == covered_ && event->type() == QEvent::Resize)
        rebuild(); // there may be room for its lines now
    return QFrame::eventFilter(watched, event);
}

} // namespace stowage::ui
