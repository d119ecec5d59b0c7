// SPDX-License-Identifier: GPL-3.0-or-later
// The last health checks of one target or container: when, with what outcome, and how many in a
// row.
#pragma once

#include "look/theme.h"
#include "report/probes.h"

#include <QWidget>

namespace stowage::ui {

class ProbeList : public QWidget {
    Q_OBJECT

public:
    explicit ProbeList(const Theme& theme, QWidget* parent = nullptr);

    void show(const ProbeHistory& history);
    QString words() const; // all of it, a line for each check

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString text;
        TextRole role = TextRole::secondary;
    };

    std::vector<Line> headLines() const;
    int headHeight(int width) const;
    int rowHeight() const;
    void paintRow(QPainter& painter, const QRectF& row, const SeenProbe& probe) const;

    Theme theme_;
    ProbeHistory history_;
};

} // namespace stowage::ui
