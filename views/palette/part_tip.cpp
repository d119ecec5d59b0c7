// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/part_tip.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QScreen>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kWidth = 380;
constexpr int kLines = 2;

QString utf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}
} // namespace

QString inLines(const QString& text, const QFont& font, int width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() + 1 < most)
            lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        else
            lines.append(QFontMetrics(font).elidedText(text.mid(line.textStart()).trimmed(),
                                                       Qt::ElideRight, width));
    }
    layout.endLayout();
    return lines.join(QLatin1Char('\n'));
}

PartTip::PartTip(const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint), theme_(theme)
{
    setObjectName(QStringLiteral("Part tip"));
    setProperty("role", QStringLiteral("popOver"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.spacing.medium, theme.spacing.small, theme.spacing.medium,
                               theme.spacing.small);
    column->setSpacing(theme.spacing.hair);
    picture_ = new PlainLabel(QString(), this);
    picture_->setAlignment(Qt::AlignCenter);
    name_ = new PlainLabel(QString(), this);
    name_->setProperty("role", QStringLiteral("emphasis"));
    words_ = new PlainLabel(QString(), this);
    words_->setObjectName(QStringLiteral("Part tip words"));
    auto* more = new PlainLabel(tr("F1 tells more."), this);
    more->setProperty("role", QStringLiteral("secondary"));
    for (QWidget* part : {picture_, name_, words_, more})
        column->addWidget(part);
}

void PartTip::tell(const doc::KindInfo& kind, const QPixmap& picture, const QRect& beside)
{
    picture_->setPixmap(picture);
    picture_->setVisible(!picture.isNull());
    name_->setText(utf8(kind.label));
    words_->setText(inLines(utf8(kind.help), theme_.font(TextRole::normal), kWidth, kLines));
    adjustSize();
    const QScreen* screen = QGuiApplication::screenAt(beside.center());
    QPoint at(beside.right() + theme_.spacing.small, beside.top());
    if (screen != nullptr) {
        const QRect room = screen->availableGeometry();
        if (at.x() + width() > room.right())
            at.setX(beside.left() - theme_.spacing.small - width());
        at.setX(std::max(at.x(), room.left()));
        at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - height())));
    }
    move(at);
    show();
}

} // namespace stowage::ui
