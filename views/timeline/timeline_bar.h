// SPDX-License-Identifier: GPL-3.0-or-later
// The run so far as a line to scrub: series, marks of what mattered, and the play head.
#pragma once

#include "look/theme.h"
#include "report/frame.h"
#include "timeline/time_axis.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace stowage::ui {

struct TimelineMark {
    Time at = {};
    Severity severity = Severity::info;
    std::uint32_t fact = 0;
    QString text = {};
    bool operator==(const TimelineMark&) const = default;
};

class TimelineBar : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(const Theme& theme, QWidget* parent = nullptr);

    const std::vector<TimelineMark>& marks() const { return marks_; }
    // Where a mark or an instant is painted, for tests and robots.
    QPoint pointOf(Time at) const;
    const TimelineMark* markOf(std::uint32_t fact) const; // null: there is none
    void chooseMark(std::uint32_t fact);                  // goes to its instant
    QSize sizeHint() const override;
    void setCompact(bool compact); // where height is short

public slots:
    void show(const Frame& frame); // takes over the time and the notices that are marks
    void setSeries(std::vector<Series> series);
    void forgetAfter(Time at); // the run was reset, or what followed was discarded
    void setTheme(const Theme& theme);

signals:
    void goToWanted(Time at);
    void markChosen(std::uint32_t fact);
    void liveWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    TimeAxis axis() const;
    const TimelineMark* markAt(QPoint point) const;
    void choose(const TimelineMark* mark);
    void walkMarks(bool forwards);
    void paintTicks(QPainter& painter) const;
    void paintSeries(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintHead(QPainter& painter) const;
    void paintFuture(QPainter& painter) const;
    void paintOne(QPainter& painter, const Series& series, const QColor& colour,
                  const QRect& row) const;
    void placeLive();

    Theme theme_;
    Time now_ = {};
    Time newest_ = {};
    bool past_ = false;
    bool compact_ = false;
    std::vector<TimelineMark> marks_;
    std::vector<Series> series_;
    QToolButton* live_ = nullptr;
};

} // namespace stowage::ui
