// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_bar.h"

#include "look/plain_text.h"
#include "look/service_colours.h"
#include "timeline/timeline_accessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kLabels = 120; // pixels for the names of the series
constexpr int kRightMargin = 60;
constexpr int kTop = 22; // below the labels of the ticks
constexpr int kMarkRow = 14;
constexpr int kMarkHalf = 5;
constexpr int kTickGap = 80;

} // namespace

TimelineBar::TimelineBar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    makeTimelinesAccessible();
    setObjectName(QStringLiteral("Timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    live_ = new QToolButton(this);
    live_->setObjectName(QStringLiteral("Live"));
    live_->setAccessibleName(tr("Live"));
    live_->setText(tr("Live"));
    live_->setEnabled(false);
    connect(live_, &QToolButton::clicked, this, &TimelineBar::liveWanted);
}

QSize TimelineBar::sizeHint() const
{
    return {640, 104};
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
                              QString::fromStdString(notice.name + ": " + notice.text)});
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

QColor TimelineBar::colourOf(Severity severity) const
{
    switch (severity) {
    case Severity::good:
        return theme_.running.graphic;
    case Severity::warning:
        return theme_.starting.graphic;
    case Severity::bad:
        return theme_.lost.graphic;
    case Severity::info:
        return theme_.info.graphic;
    case Severity::detail:
        break;
    }
    return theme_.idle.graphic;
}

void TimelineBar::paintTicks(QPainter& painter) const
{
    const TimeAxis places = axis();
    painter.setFont(theme_.font(TextRole::monoSecondary));
    for (const Tick& tick : places.ticks(kTickGap)) {
        const int x = static_cast<int>(places.positionOf(tick.at));
        painter.fillRect(x, kTop, 1, height() - kTop - 4, theme_.hairline);
        painter.setPen(theme_.muted);
        painter.drawText(QRect(x + 4, 0, kTickGap, kTop), Qt::AlignVCenter | Qt::AlignLeft,
                         tick.label);
    }
}

void TimelineBar::paintSeries(QPainter& painter) const
{
    if (series_.empty())
        return;
    const TimeAxis places = axis();
    const int top = kTop + kMarkRow + 2;
    const int row = std::max(12, (height() - top - 4) / static_cast<int>(series_.size()));
    for (std::size_t i = 0; i < series_.size(); ++i) {
        const Series& series = series_[i];
        const int y = top + static_cast<int>(i) * row;
        const QColor colour = serviceColour(theme_, static_cast<int>(i)).fill;
        painter.setFont(theme_.font(TextRole::secondary));
        painter.setPen(theme_.muted);
        const QString label = painter.fontMetrics().elidedText(QString::fromStdString(series.label),
                                                               Qt::ElideRight, kLabels - 16);
        painter.drawText(QRect(12, y, kLabels - 16, row), Qt::AlignVCenter | Qt::AlignLeft, label);
        std::int64_t most = 1;
        for (const SeriesPoint& point : series.points)
            most = std::max(most, point.value);
        QPolygonF line;
        const auto heightOf = [&](std::int64_t value) {
            return y + row - 3 - (row - 6) * static_cast<double>(value) / static_cast<double>(most);
        };
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
}

void TimelineBar::paintMarks(QPainter& painter) const
{
    const TimeAxis places = axis();
    painter.setPen(Qt::NoPen);
    for (const TimelineMark& mark : marks_) {
        const double x = places.positionOf(mark.at);
        const double y = kTop + 3;
        const QPolygonF flag{QPointF(x - kMarkHalf, y), QPointF(x + kMarkHalf, y),
                             QPointF(x, y + kMarkRow - 4)};
        painter.setBrush(colourOf(mark.severity));
        painter.drawPolygon(flag);
    }
}

void TimelineBar::paintHead(QPainter& painter) const
{
    const double x = axis().positionOf(now_);
    painter.setPen(QPen(theme_.accent, theme_.strokes.selection));
    painter.drawLine(QPointF(x, kTop - 4), QPointF(x, height() - 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.accent);
    painter.drawEllipse(QPointF(x, kTop - 6), 5, 5);
}

void TimelineBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme_.panel);
    painter.setFont(theme_.font(TextRole::groupHead));
    painter.setPen(theme_.muted);
    painter.drawText(QRect(12, 0, kLabels, kTop), Qt::AlignVCenter | Qt::AlignLeft, tr("TIMELINE"));
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
    setCursor(markAt(event->pos()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if ((event->buttons() & Qt::LeftButton) != 0)
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
    const QSize hint = live_->sizeHint();
    live_->setGeometry(width() - hint.width() - 6, height() - hint.height() - 6, hint.width(),
                       hint.height());
}

bool TimelineBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const TimelineMark* mark = markAt(help->pos()))
            QToolTip::showText(help->globalPos(), plainTip(mark->text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace stowage::ui
