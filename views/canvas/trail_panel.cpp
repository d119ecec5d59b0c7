// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/trail_panel.h"

#include "canvas/paint.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kNarrowest = 220, kWidest = 420; // pixels
constexpr int kShare = 3;                      // of the canvas's width
constexpr int kMostRows = 8;
constexpr int kFact = Qt::UserRole;
} // namespace

TrailPanel::TrailPanel(const Theme& theme, QWidget* covered)
    : QFrame(covered), theme_(theme), covered_(covered)
{
    setObjectName(QStringLiteral("Followed"));
    setAccessibleName(tr("What is followed"));
    setProperty("role", QStringLiteral("popOver"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.spacing.small, theme.spacing.hair, theme.spacing.hair,
                               theme.spacing.small);
    column->setSpacing(theme.spacing.hair);
    auto* head = new QHBoxLayout;
    title_ = new PlainLabel(tr("Followed by hand"));
    head->addWidget(title_, 1);
    close_ = new QToolButton;
    close_->setObjectName(QStringLiteral("Follow no longer"));
    close_->setAccessibleName(tr("Follow no longer"));
    close_->setText(QStringLiteral("×"));
    close_->setProperty("quiet", true);
    setPlainToolTip(close_, tr("Follow no longer"));
    connect(close_, &QToolButton::clicked, this, &TrailPanel::closed);
    head->addWidget(close_);
    column->addLayout(head);
    list_ = new QListWidget;
    list_->setObjectName(QStringLiteral("Steps"));
    list_->setAccessibleName(tr("Steps"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    const auto choose = [this](const QListWidgetItem* item) {
        if (const std::uint32_t fact = item->data(kFact).toUInt(); fact != 0)
            emit factChosen(fact);
    };
    connect(list_, &QListWidget::itemClicked, this, choose);
    connect(list_, &QListWidget::itemActivated, this, choose);
    column->addWidget(list_);
    covered->installEventFilter(this);
    setTheme(theme);
    hide();
}

void TrailPanel::show(const Trail& trail)
{
    setVisible(!trail.steps.empty());
    if (trail == trail_)
        return;
    const std::size_t known = trail_.steps.size();
    const bool goesOn = trail.begins == trail_.begins && !trail_.isCut &&
                        trail.steps.size() >= known &&
                        std::equal(trail_.steps.begin(), trail_.steps.end(), trail.steps.begin());
    trail_ = trail;
    if (!goesOn)
        list_->clear();
    for (std::size_t n = goesOn ? known : 0; n < trail_.steps.size(); ++n)
        addStep(n);
    if (trail_.isCut)
        new QListWidgetItem(tr("More followed; the event log tells it."), list_);
    list_->scrollToBottom();
    place();
}

// Its number is that of the badge on the canvas.
void TrailPanel::addStep(std::size_t step)
{
    const TrailStep& told = trail_.steps[step];
    const QString when = QString::fromStdString(clockText(told.at));
    const QString text = forOneLine(fromUtf8(told.text));
    auto* item =
        new QListWidgetItem(QStringLiteral("%1  %2  %3").arg(step + 1).arg(when, text), list_);
    item->setData(kFact, told.fact);
    item->setData(Qt::AccessibleTextRole, tr("Step %1, %2: %3").arg(step + 1).arg(when, text));
    item->setData(Qt::ToolTipRole, plainTip(tr("Why? %1").arg(text)));
}

void TrailPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    title_->setFont(theme.font(TextRole::emphasis));
    list_->setFont(theme.font(TextRole::secondary));
    place();
}

void TrailPanel::place()
{
    const int margin = theme_.spacing.medium;
    const int room = covered_->width() - 2 * margin;
    const int width = std::min(room, std::clamp(covered_->width() / kShare, kNarrowest, kWidest));
    const int line = std::max(list_->sizeHintForRow(0), list_->fontMetrics().lineSpacing());
    const int rows = std::clamp(list_->count(), 1, kMostRows);
    const int head = close_->sizeHint().height() + 3 * theme_.spacing.small;
    const int height = std::min(head + rows * line + theme_.spacing.small, covered_->height() / 2);
    setGeometry(covered_->width() - margin - width, margin, width, height);
    raise();
}

bool TrailPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == covered_ && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace stowage::ui
