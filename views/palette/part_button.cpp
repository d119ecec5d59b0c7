// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/part_button.h"

#include "language/phrase_book.h"
#include "look/icons.h"
#include "palette/palette_model.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace stowage::ui {

namespace {

constexpr int kTile = 32;
constexpr int kHeight = 76;
constexpr int kBare = 40; // without a name

QString utf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

GroupTone toneOf(const doc::KindInfo& kind, const Theme& theme)
{
    switch (kind.group) {
    case doc::Group::compute:
    case doc::Group::images:
        return theme.compute;
    case doc::Group::network:
        return theme.network;
    case doc::Group::identity:
        return theme.security;
    case doc::Group::storage:
        return theme.storage;
    case doc::Group::events:
    case doc::Group::observe:
        return theme.integration;
    case doc::Group::outside:
        break;
    }
    return theme.outside;
}

PartButton::PartButton(const doc::KindInfo& kind, const Theme& theme, bool isNamed, QWidget* parent)
    : QAbstractButton(parent), kind_(&kind), theme_(theme), isNamed_(isNamed)
{
    setObjectName(QStringLiteral("Part ") + utf8(kind.key));
    setAccessibleName(said(kind.label));
    setAccessibleDescription(said(kind.help));
    setMinimumHeight(isNamed ? kHeight : kBare);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (isByMouse_)
            emit armed();
        else
            emit chosen();
    });
}

void PartButton::setKind(const doc::KindInfo& kind, const QString& name)
{
    kind_ = &kind;
    setAccessibleName(name);
    setAccessibleDescription(said(kind.help));
    update();
}

QSize PartButton::sizeHint() const
{
    return isNamed_ ? QSize(60, kHeight) : QSize(kBare, kBare);
}

QPixmap PartButton::picture() const
{
    return tile(QString::fromStdString(doc::snakeCase(kind_->key)), kTile,
                toneOf(*kind_, theme_).tile, theme_, devicePixelRatioF());
}

void PartButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    if (underMouse()) {
        painter.setBrush(theme_.hover);
        painter.drawRoundedRect(box, theme_.radii.control, theme_.radii.control);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_.accent, theme_.strokes.selection));
        painter.drawRoundedRect(box, theme_.radii.control, theme_.radii.control);
    }
    painter.drawPixmap(QPoint((width() - kTile) / 2, 4), picture());
    if (!isNamed_)
        return;
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRect caption(0, kTile + 6, width(), height() - kTile - 6);
    QFont font = theme_.font(TextRole::secondary);
    constexpr int kLeast = 85; // percent of the usual size, for a name of long words
    const auto fits = [&] {
        return QFontMetrics(font).boundingRect(caption, kFlags, said(kind_->label)).height() <=
               caption.height();
    };
    const qreal usual = font.pointSizeF();
    for (int percent = 95; !fits() && percent >= kLeast; percent -= 5)
        font.setPointSizeF(usual * percent / 100);
    painter.setFont(font);
    painter.setPen(theme_.ink);
    painter.drawText(caption, kFlags, said(kind_->label));
}

void PartButton::mousePressEvent(QMouseEvent* event)
{
    pressed_ = event->pos();
    emit pointedAt(false); // what it is was seen
    QAbstractButton::mousePressEvent(event);
}

void PartButton::mouseReleaseEvent(QMouseEvent* event)
{
    isByMouse_ = true;
    QAbstractButton::mouseReleaseEvent(event);
    isByMouse_ = false;
}

void PartButton::mouseMoveEvent(QMouseEvent* event)
{
    const bool far =
        (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if ((event->buttons() & Qt::LeftButton) == 0 || !far)
        return;
    setDown(false);               // a drag is no click
    auto* drag = new QDrag(this); // Qt deletes it
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(kPartMime),
                  QByteArray(kind_->key.data(), static_cast<qsizetype>(kind_->key.size())));
    drag->setMimeData(mime);
    drag->setPixmap(picture());
    drag->setHotSpot({kTile / 2, kTile / 2});
    drag->exec(Qt::CopyAction);
}

void PartButton::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    emit locked();
}

void PartButton::keyPressEvent(QKeyEvent* event)
{
    emit pointedAt(false);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) != 0)
        emit locked();
    else if (isEnter)
        emit chosen();
    else if (event->key() == Qt::Key_F1)
        emit explanationWanted();
    else
        QAbstractButton::keyPressEvent(event);
}

// Here F1 explains the part, not the keys.
bool PartButton::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void PartButton::enterEvent(QEnterEvent* /*event*/)
{
    emit pointedAt(true);
    update();
}

void PartButton::leaveEvent(QEvent* /*event*/)
{
    emit pointedAt(false);
    update();
}

void PartButton::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        emit pointedAt(true);
    update();
    QAbstractButton::focusInEvent(event);
}

void PartButton::focusOutEvent(QFocusEvent* event)
{
    emit pointedAt(false);
    update();
    QAbstractButton::focusOutEvent(event);
}

} // namespace stowage::ui
