// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/past_overlay.h"

#include "look/icons.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace stowage::app {

namespace {
constexpr int kFrame = 3;
constexpr int kButton = 28;

// Lets every click through.
class Frame : public QWidget {
public:
    Frame(const ui::Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
    void setTheme(const ui::Theme& theme)
    {
        theme_ = theme;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setPen(QPen(theme_.accent, kFrame));
        painter.setBrush(Qt::NoBrush);
        const qreal half = kFrame / 2.0;
        painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
    }

private:
    ui::Theme theme_;
};
} // namespace

PastOverlay::PastOverlay(QWidget* covered, const ui::Theme& theme)
    : QObject(covered), covered_(covered), theme_(theme)
{
    frame_ = new Frame(theme, covered);
    bar_ = new QFrame(covered);
    bar_->setObjectName(QStringLiteral("Past"));
    bar_->setAccessibleName(tr("Viewing the past"));
    bar_->setProperty("role", QStringLiteral("popOver"));
    auto* row = new QHBoxLayout(bar_);
    row->setContentsMargins(theme.spacing.medium, theme.spacing.hair, theme.spacing.hair,
                            theme.spacing.hair);
    row->setSpacing(theme.spacing.small);
    words_ = new ui::PlainLabel(QString(), bar_);
    more_ = new ui::PlainLabel(tr("read-only"), bar_);
    more_->setProperty("role", QStringLiteral("muted"));
    row->addWidget(words_);
    row->addWidget(more_);
    row->addSpacing(theme.spacing.small);
    const auto add = [&](const char* english, const char* icon, const QString& tip) {
        auto* button = new QToolButton(bar_);
        const QString text = tr(english);
        button->setText(text);
        button->setObjectName(QLatin1String(english));
        button->setAccessibleName(text);
        button->setIcon(ui::actionIcon(QLatin1String(icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFixedHeight(kButton);
        ui::setPlainToolTip(button, tip);
        row->addWidget(button);
        return button;
    };
    connect(add(QT_TR_NOOP("Return to live"), "actions/live",
                tr("Show the newest instant again (End)")),
            &QToolButton::clicked, this, &PastOverlay::liveWanted);
    connect(add(QT_TR_NOOP("Discard what followed"), "actions/delete",
                tr("Make this the newest instant, so that it can be edited")),
            &QToolButton::clicked, this, &PastOverlay::discardWanted);
    covered->installEventFilter(this);
    setTheme(theme);
    hide();
}

void PastOverlay::show(Time at)
{
    const QString text = tr("Viewing %1").arg(QString::fromStdString(clockText(at)));
    if (words_->text() != text)
        words_->setText(text);
    if (isShown())
        return;
    place();
    frame_->show();
    bar_->show();
    bar_->raise();
}

void PastOverlay::hide()
{
    frame_->hide();
    bar_->hide();
}

bool PastOverlay::isShown() const
{
    return !bar_->isHidden();
}

int PastOverlay::height() const
{
    return isShown() ? covered_->height() - bar_->y() + theme_.spacing.hair : 0;
}

void PastOverlay::place()
{
    frame_->setGeometry(covered_->rect());
    bar_->adjustSize();
    // Below the drawing, whose titles stand on top.
    bar_->move((covered_->width() - bar_->width()) / 2,
               covered_->height() - bar_->height() - theme_.spacing.small);
}

void PastOverlay::setTheme(const ui::Theme& theme)
{
    theme_ = theme;
    static_cast<Frame*>(frame_)->setTheme(theme);
    words_->setFont(theme.font(ui::TextRole::emphasis));
    more_->setFont(theme.font(ui::TextRole::secondary));
}

bool PastOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == covered_ && event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace stowage::app
