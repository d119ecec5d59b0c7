// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_bar.h"

#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/numbers.h"
#include "look/plain_text.h"
#include "look/service_colours.h"
#include "look/state_look.h"
#include "timeline/timeline_accessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <optional>

namespace stowage::ui {

namespace {

constexpr int kLabels = 164; // pixels for the names of the series and their values
constexpr int kRightMargin = 24;
constexpr int kTop = 24; // below the labels of the ticks
constexpr int kMarkRow = 14;
constexpr int kMarkHalf = 5;
constexpr int kTickGap = 80;
constexpr int kUsualHeight = 92, kCompactHeight = 72;
constexpr int kHead = 5; // radius of the play head's knob

// At an instant; nothing before the first point.
std::optional<std::int64_t> valueAt(const Series& series, Time at)
{
    const auto next = std::upper_bound(series.points.begin(), series.points.end(), at,
                                       [](Time time, const SeriesPoint& p) { return time < p.at; });
    if (next == series.points.begin())
        return std::nullopt;
    return std::prev(next)->value;
}

QString labelOf(const Series& series, std::int64_t value)
{
    const double shown = static_cast<double>(value) / static_cast<double>(series.scale);
    return quantityLabel(shown);
}

} // namespace

TimelineBar::TimelineBar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    makeTimelinesAccessible();
    setObjectName(QStringLiteral("Timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(kCompactHeight);
    live_ = new QToolButton(this);
    live_->setObjectName(QStringLiteral("Live"));
    live_->setAccessibleName(tr("Live"));
    live_->setText(tr("Live"));
    live_->setIcon(actionIcon(QStringLiteral("actions/live")));
    live_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPlainToolTip(live_, tr("Show the newest instant (End)"));
    live_->setEnabled(false);
    live_->setFont(theme.font(TextRole::secondary));
    connect(live_, &QToolButton::clicked, this, &TimelineBar::liveWanted);
}

QSize TimelineBar::sizeHint() const
{
    return {640, compact_ ? kCompactHeight : kUsualHeight};
}

void TimelineBar::setCompact(bool compact)
{
    compact_ = compact;
    updateGeometry();
}

TimeAxis TimelineBar::axis() const
{
    // Some room behind the newest instant, so that the play head does not stick to the edge.
    const Time end = newest_ + std::max(seconds(30), (newest_ - Time{}) / 16);
    return {Time{}, end, kLabels, width() - kRightMargin};
}

QPoint TimelineBar::pointOf(Time at) const
{
    return {static_cast<int>(axis().positionOf(at)), kTop + kMarkRow / 2};
}

void TimelineBar::show(const Frame& frame)
{
    now_ = frame.now;
    newest_ = std::max(frame.newest, frame.now);
    past_ = frame.past;
    live_->setEnabled(past_);
    const std::uint32_t last = marks_.empty() ? 0 : marks_.back().fact;
    for (const Notice& notice : frame.notices) {
        if (notice.mark && notice.fact > last)
            marks_.push_back({notice.at, notice.severity, notice.fact,
                              QString::fromStdString(notice.name + ": ") + said(notice.text)});
    }
    update();
}

void TimelineBar::setSeries(std::vector<Series> series)
{
    series_ = std::move(series);
    update();
}

void TimelineBar::forgetAfter(Time at)
{
    std::erase_if(marks_, [at](const TimelineMark& mark) { return mark.at > at; });
    newest_ = std::min(newest_, at);
    now_ = std::min(now_, at);
    update();
}

void TimelineBar::setTheme(const Theme& theme)
{
    theme_ = theme;
    live_->setFont(theme.font(TextRole::secondary));
    placeLive();
    update();
}

const TimelineMark* TimelineBar::markAt(QPoint point) const
{
    if (point.y() > kTop + kMarkRow)
        return nullptr;
    const TimeAxis places = axis();
    const TimelineMark* nearest = nullptr;
    double best = kMarkHalf + 2;
    for (const TimelineMark& mark : marks_) {
        const double away = std::abs(places.positionOf(mark.at) - point.x());
        if (away < best) {
            best = away;
            nearest = &mark;
        }
    }
    return nearest;
}

const TimelineMark* TimelineBar::markOf(std::uint32_t fact) const
{
    const auto found = std::find_if(marks_.begin(), marks_.end(),
                                    [fact](const TimelineMark& mark) { return mark.fact == fact; });
    return found == marks_.end() ? nullptr : &*found;
}

void TimelineBar::chooseMark(std::uint32_t fact)
{
    choose(markOf(fact));
}

void TimelineBar::choose(const TimelineMark* mark)
{
    if (mark == nullptr)
        return;
    const TimelineMark chosen = *mark; // what follows may change the marks
    emit goToWanted(chosen.at);
    emit markChosen(chosen.fact);
}

// To the nearest mark of another instant.
void TimelineBar::walkMarks(bool forwards)
{
    if (forwards) {
        const auto next = std::find_if(marks_.begin(), marks_.end(),
                                       [this](const TimelineMark& mark) { return mark.at > now_; });
        choose(next == marks_.end() ? nullptr : &*next);
        return;
    }
    const auto before = std::find_if(marks_.rbegin(), marks_.rend(),
                                     [this](const TimelineMark& mark) { return mark.at < now_; });
    choose(before == marks_.rend() ? nullptr : &*before);
}

void TimelineBar::paintTicks(QPainter& painter) const
{
    const TimeAxis places = axis();
    const double head = places.positionOf(now_);
    painter.setFont(theme_.font(TextRole::monoSecondary));
    const QFontMetrics metrics(painter.font());
    for (const Tick& tick : places.ticks(kTickGap)) {
        const int x = static_cast<int>(places.positionOf(tick.at));
        painter.fillRect(x, kTop, 1, height() - kTop - 4, theme_.hairline);
        const QRect text(x + 4, 0, metrics.horizontalAdvance(tick.label), kTop);
        const bool isClear = head + kHead < text.left() - 2 || head - kHead > text.right() + 2;
        if (isClear && text.right() < width()) {
            painter.setPen(theme_.muted);
            painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, tick.label);
        }
    }
}

void TimelineBar::paintSeries(QPainter& painter) const
{
    if (series_.empty())
        return;
    constexpr int kLeastRow = 12;
    const int top = kTop + kMarkRow + 2;
    const int room = height() - top - 4;
    // Where height is short the first ones are shown whole rather than the last one cut.
    const int shown = std::clamp(room / kLeastRow, 1, static_cast<int>(series_.size()));
    const int row = std::max(kLeastRow, room / shown);
    for (int i = 0; i < shown; ++i)
        paintOne(painter, series_[static_cast<std::size_t>(i)], serviceColour(theme_, i).fill,
                 QRect(0, top + i * row, width(), row));
}

// Its name, its value at the instant that is viewed, and its line.
void TimelineBar::paintOne(QPainter& painter, const Series& series, const QColor& colour,
                           const QRect& row) const
{
    const TimeAxis places = axis();
    painter.setFont(theme_.font(TextRole::mono));
    painter.setPen(theme_.ink);
    const auto now = valueAt(series, now_);
    const QString value = now ? labelOf(series, *now) : QString();
    const QRect words(12, row.top(), kLabels - 24, row.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, value);
    const int used = painter.fontMetrics().horizontalAdvance(value) + 8;
    painter.setFont(theme_.font(TextRole::secondary));
    painter.setPen(theme_.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(forOneLine(said(series.label)),
                                                      Qt::ElideRight, words.width() - used));
    std::int64_t most = 1;
    for (const SeriesPoint& point : series.points)
        most = std::max(most, point.value);
    const auto heightOf = [&](std::int64_t amount) {
        return row.bottom() - 3 -
               (row.height() - 7) * static_cast<double>(amount) / static_cast<double>(most);
    };
    QPolygonF line;
    for (const SeriesPoint& point : series.points) {
        const double x = places.positionOf(point.at);
        if (!line.isEmpty())
            line << QPointF(x, line.back().y());
        line << QPointF(x, heightOf(point.value));
    }
    if (!line.isEmpty())
        line << QPointF(places.positionOf(newest_), line.back().y());
    painter.setPen(QPen(colour, theme_.strokes.state));
    painter.drawPolyline(line);
}

// The same shapes as in the event log; what is bad is painted last, over its neighbours.
void TimelineBar::paintMarks(QPainter& painter) const
{
    const TimeAxis places = axis();
    for (const bool isBad : {false, true})
        for (const TimelineMark& mark : marks_) {
            if ((mark.severity == Severity::bad) != isBad)
                continue;
            QRectF box(0, 0, 2 * kMarkHalf, 2 * kMarkHalf);
            box.moveCenter(QPointF(places.positionOf(mark.at), kTop + kMarkRow / 2.0));
            paintMark(painter, box, severityLook(theme_, mark.severity), theme_);
        }
}

// What lies behind the viewed instant is there, but not now.
void TimelineBar::paintFuture(QPainter& painter) const
{
    const TimeAxis places = axis();
    const double from = places.positionOf(past_ ? now_ : newest_);
    painter.fillRect(QRectF(from, kTop, width() - from, height() - kTop), theme_.window);
}

void TimelineBar::paintHead(QPainter& painter) const
{
    const double x = axis().positionOf(now_);
    painter.setPen(QPen(theme_.accent, theme_.strokes.selection));
    painter.drawLine(QPointF(x, kTop - 4), QPointF(x, height() - 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.accent);
    painter.drawEllipse(QPointF(x, kTop - 8), kHead, kHead);
}

void TimelineBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme_.panel);
    painter.setFont(theme_.font(TextRole::groupHead));
    painter.setPen(theme_.muted);
    painter.drawText(QRect(12, 0, kLabels, kTop), Qt::AlignVCenter | Qt::AlignLeft, tr("TIMELINE"));
    paintFuture(painter);
    paintTicks(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSeries(painter);
    paintMarks(painter);
    paintHead(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_.accent, theme_.strokes.selection));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void TimelineBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const TimelineMark* mark = markAt(event->pos())) {
        choose(mark);
        return;
    }
    emit goToWanted(std::min(newest_, axis().timeAt(event->position().x())));
}

void TimelineBar::mouseMoveEvent(QMouseEvent* event)
{
    const bool isScrubbing = (event->buttons() & Qt::LeftButton) != 0;
    const bool isOnHead = std::abs(axis().positionOf(now_) - event->position().x()) <= kHead;
    setCursor(isScrubbing                       ? Qt::SizeHorCursor
              : markAt(event->pos()) != nullptr ? Qt::PointingHandCursor
              : isOnHead                        ? Qt::SizeHorCursor
                                                : Qt::ArrowCursor);
    if (isScrubbing)
        emit goToWanted(std::min(newest_, axis().timeAt(event->position().x())));
}

void TimelineBar::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && (event->modifiers() & Qt::ControlModifier) != 0) {
        walkMarks(event->key() == Qt::Key_Right);
        return;
    }
    const Duration step = (event->modifiers() & Qt::ShiftModifier) != 0 ? seconds(60) : seconds(5);
    switch (event->key()) {
    case Qt::Key_Left:
        emit goToWanted(std::max(Time{}, now_ - step));
        return;
    case Qt::Key_Right:
        emit goToWanted(std::min(newest_, now_ + step));
        return;
    case Qt::Key_End:
        emit liveWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineBar::resizeEvent(QResizeEvent* /*event*/)
{
    placeLive();
}

void TimelineBar::placeLive()
{
    const QSize hint = live_->sizeHint();
    live_->setGeometry(kLabels - hint.width() - 12, 1, hint.width(), std::min(hint.height(), kTop));
}

bool TimelineBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const TimelineMark* mark = markAt(help->pos());
        const QString words = mark == nullptr ? QString()
                                              : QString::fromStdString(clockText(mark->at)) +
                                                    QLatin1Char(' ') + mark->text;
        if (mark != nullptr)
            QToolTip::showText(help->globalPos(), plainTip(words), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace stowage::ui
