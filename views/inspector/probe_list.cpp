// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/probe_list.h"

#include "canvas/paint.h"
#include "look/numbers.h"
#include "look/plain_text.h"
#include "look/state_look.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kMark = 10;
constexpr int kUsualWidth = 300;
constexpr int kManyLines = 1'000; // pixels, more than any text takes

QString outcomeOf(const SeenProbe& probe)
{
    return probe.passed ? ProbeList::tr("passed") : ProbeList::tr("failed");
}

QString detailOf(const SeenProbe& probe)
{
    QString words = fromUtf8(probe.said);
    if (!probe.streak.empty())
        words += QStringLiteral(" · ") + fromUtf8(probe.streak);
    return forOneLine(words);
}
} // namespace

ProbeList::ProbeList(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ProbeList::show(const ProbeHistory& history)
{
    if (history == history_)
        return;
    const int before = heightForWidth(width());
    history_ = history;
    const QString name = fromUtf8(history.name);
    setObjectName(QStringLiteral("Health checks of ") + name);
    setAccessibleName(tr("Health checks of %1").arg(name));
    setAccessibleDescription(words());
    if (heightForWidth(width()) != before)
        updateGeometry();
    update();
}

QString ProbeList::words() const
{
    QStringList lines;
    for (const Line& line : headLines())
        lines.append(line.text);
    for (const SeenProbe& probe : history_.probes)
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(QString::fromStdString(clockText(probe.at)), outcomeOf(probe),
                              detailOf(probe)));
    if (history_.probes.empty())
        lines.append(tr("No check has been answered yet."));
    return lines.join(QLatin1Char('\n'));
}

std::vector<ProbeList::Line> ProbeList::headLines() const
{
    std::vector<Line> lines = {
        {fromUtf8(history_.name) + QStringLiteral(" · ") + fromUtf8(history_.state),
         TextRole::emphasis}};
    for (const std::string& each : {history_.reason, history_.check, history_.threshold})
        if (!each.empty())
            lines.push_back({forOneLine(fromUtf8(each)), TextRole::secondary});
    return lines;
}

int ProbeList::headHeight(int width) const
{
    int height = 0;
    for (const Line& line : headLines()) {
        const QFontMetrics metrics(theme_.font(line.role));
        const int room =
            line.role == TextRole::emphasis ? width - kMark - theme_.spacing.small : width;
        height += metrics
                      .boundingRect(QRect(0, 0, std::max(room, 1), kManyLines),
                                    Qt::TextWrapAnywhere | Qt::TextWordWrap, line.text)
                      .height() +
                  2;
    }
    return height + theme_.spacing.hair;
}

int ProbeList::rowHeight() const
{
    return QFontMetrics(theme_.font(TextRole::secondary)).lineSpacing() + theme_.spacing.hair;
}

int ProbeList::heightForWidth(int width) const
{
    const int rows = std::max(1, static_cast<int>(history_.probes.size()));
    return headHeight(width) + rows * rowHeight() + theme_.spacing.small;
}

QSize ProbeList::sizeHint() const
{
    return {kUsualWidth, heightForWidth(width() > 0 ? width() : kUsualWidth)};
}

void ProbeList::paintRow(QPainter& painter, const QRectF& row, const SeenProbe& probe) const
{
    const StateLook look = stateLook(theme_, probe.passed ? Mood::running : Mood::unhealthy);
    paintMark(painter, QRectF(row.left(), row.center().y() - kMark / 2.0, kMark, kMark), look,
              theme_);
    qreal left = row.left() + kMark + theme_.spacing.small;
    const auto word = [&](TextRole role, const QColor& colour, const QString& text) {
        painter.setFont(theme_.font(role));
        painter.setPen(colour);
        const QFontMetricsF metrics(painter.font());
        const QRectF room(left, row.top(), std::max(0.0, row.right() - left), row.height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
        left += metrics.horizontalAdvance(text) + theme_.spacing.small;
    };
    word(TextRole::monoSecondary, theme_.muted, QString::fromStdString(clockText(probe.at)));
    word(TextRole::secondary, look.text, outcomeOf(probe));
    word(TextRole::secondary, theme_.ink, detailOf(probe));
}

void ProbeList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal top = 0;
    for (const Line& line : headLines()) {
        const bool isName = line.role == TextRole::emphasis;
        const qreal left = isName ? kMark + theme_.spacing.small : 0;
        painter.setFont(theme_.font(line.role));
        const StateLook look = stateLook(theme_, history_.mood);
        const QRectF room(left, top, std::max(1.0, width() - left), kManyLines);
        constexpr int kFlags = Qt::AlignLeft | Qt::TextWrapAnywhere | Qt::TextWordWrap;
        const QRectF taken = painter.boundingRect(room, kFlags, line.text);
        if (isName)
            paintMark(painter,
                      QRectF(0, taken.top() + (QFontMetricsF(painter.font()).height() - kMark) / 2,
                             kMark, kMark),
                      look, theme_);
        painter.setPen(isName ? theme_.ink : theme_.muted);
        painter.drawText(room, kFlags, line.text);
        top += taken.height() + 2;
    }
    top += theme_.spacing.hair;
    for (const SeenProbe& probe : history_.probes) {
        paintRow(painter, QRectF(0, top, width(), rowHeight()), probe);
        top += rowHeight();
    }
    if (!history_.probes.empty())
        return;
    painter.setFont(theme_.font(TextRole::secondary));
    painter.setPen(theme_.muted);
    painter.drawText(QRectF(0, top, width(), rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("No check has been answered yet."));
}

} // namespace stowage::ui
