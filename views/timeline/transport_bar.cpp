// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/transport_bar.h"

#include "look/icons.h"
#include "look/numbers.h"
#include "look/plain_text.h"
#include "timeline/speeds.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {

constexpr int kRunButton = 40;
constexpr int kButton = 34;
constexpr int kGlyph = 18;

} // namespace

TransportBar::TransportBar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.spacing.hair + 2);

    QToolButton* reset =
        addButton(QStringLiteral("actions/reset"), QT_TR_NOOP("Reset"), tr("Ctrl+Home"));
    QToolButton* back =
        addButton(QStringLiteral("actions/step_back"), QT_TR_NOOP("Step back"), tr(","));
    run_ = addButton(QStringLiteral("actions/play"), QT_TR_NOOP("Play"), tr("Space"));
    run_->setFixedSize(kRunButton, kRunButton);
    run_->setCheckable(true);
    QToolButton* step = addButton(QStringLiteral("actions/step"), QT_TR_NOOP("Step"), tr("."));
    for (QToolButton* button : {reset, back, run_, step, makeUntil()})
        row->addWidget(button);

    speed_ = new QComboBox(this);
    speed_->setObjectName(QStringLiteral("Speed"));
    speed_->setAccessibleName(tr("Speed"));
    for (const Speed& speed : kSpeeds)
        speed_->addItem(wordsFor(speed));
    speed_->setCurrentIndex(kUsualSpeed);
    row->addSpacing(theme.spacing.small);
    row->addWidget(speed_);

    clock_ = new PlainLabel(QStringLiteral("00:00:00"), this);
    clock_->setObjectName(QStringLiteral("Clock"));
    clock_->setAccessibleName(tr("Clock"));
    note_ = new PlainLabel(QString(), this);
    reached_ = new PlainLabel(QString(), this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(clock_);
    column->addWidget(note_);
    row->addSpacing(theme.spacing.small);
    row->addLayout(column);
    row->addWidget(reached_);
    setTheme(theme);

    connect(reset, &QToolButton::clicked, this, &TransportBar::resetWanted);
    connect(back, &QToolButton::clicked, this, &TransportBar::stepBackWanted);
    connect(step, &QToolButton::clicked, this, &TransportBar::stepWanted);
    connect(run_, &QToolButton::clicked, this, [this] { emit runWanted(!running_); });
    connect(speed_, &QComboBox::currentIndexChanged, this, &TransportBar::speedWanted);
}

QToolButton* TransportBar::addButton(const QString& icon, const char* english, const QString& keys)
{
    auto* button = new QToolButton(this);
    const QString name = tr(english);
    button->setObjectName(QLatin1String(english));
    button->setAccessibleName(name);
    button->setIcon(actionIcon(icon));
    button->setIconSize({kGlyph, kGlyph});
    button->setFixedSize(kButton, kButton);
    setPlainToolTip(button, QStringLiteral("%1 (%2)").arg(name, keys));
    return button;
}

QToolButton* TransportBar::makeUntil()
{
    QToolButton* button =
        addButton(QStringLiteral("actions/skip_event"), QT_TR_NOOP("Run until"), tr("F8"));
    button->setFixedSize(kButton + 14, kButton);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setAccessibleName(tr("Run until"));
    for (const Until until :
         {Until::nextEvent, Until::serviceStable, Until::firstFailure, Until::time}) {
        QAction* action = menu->addAction(wordsFor(until));
        connect(action, &QAction::triggered, this, [this, until] { emit untilWanted(until); });
    }
    button->setMenu(menu);
    return button;
}

QString wordsFor(Until until)
{
    switch (until) {
    case Until::nextEvent:
        return TransportBar::tr("Next event of the selection");
    case Until::serviceStable:
        return TransportBar::tr("Service stable");
    case Until::firstFailure:
        return TransportBar::tr("First failure");
    case Until::time:
        break;
    }
    return TransportBar::tr("A time…");
}

int TransportBar::speedIndex() const
{
    return speed_->currentIndex();
}

void TransportBar::setRunning(bool running)
{
    running_ = running;
    nameRunButton();
}

void TransportBar::nameRunButton()
{
    const char* english = running_ ? QT_TR_NOOP("Pause") : QT_TR_NOOP("Play");
    const QString name = tr(english);
    run_->setChecked(running_);
    run_->setObjectName(QLatin1String(english));
    run_->setAccessibleName(name);
    run_->setIcon(
        actionIcon(running_ ? QStringLiteral("actions/pause") : QStringLiteral("actions/play")));
    setPlainToolTip(run_, QStringLiteral("%1 (%2)").arg(name, tr("Space")));
}

void TransportBar::setCompact(bool compact)
{
    note_->setHidden(compact);
    reached_->setHidden(compact);
}

void TransportBar::setSpeedIndex(int index)
{
    speed_->setCurrentIndex(std::clamp(index, 0, static_cast<int>(kSpeeds.size()) - 1));
}

void TransportBar::showClock(Time now, const QString& note)
{
    const QString text = QString::fromStdString(clockText(now));
    if (clock_->text() != text) {
        clock_->setText(text);
        clock_->setAccessibleDescription(text);
    }
    if (note_->text() != note)
        note_->setText(note);
}

void TransportBar::showReachedSpeed(double factor, bool isBehind)
{
    const QString number = factor < 100 ? QLocale().toString(factor, 'f', factor < 10 ? 1 : 0)
                                        : countLabel(static_cast<std::int64_t>(factor));
    const QString text = factor <= 0 ? QString()
                         : isBehind  ? tr("reaches only %1×").arg(number)
                                     : tr("reaches %1×").arg(number);
    if (reached_->text() != text)
        reached_->setText(text);
}

void TransportBar::setTheme(const Theme& theme)
{
    theme_ = theme;
    clock_->setFont(theme.font(TextRole::clock));
    note_->setFont(theme.font(TextRole::monoSecondary));
    reached_->setFont(theme.font(TextRole::secondary));
    // The widest clock keeps what stands right of it from moving each second.
    const QFontMetrics clock(clock_->font());
    clock_->setMinimumWidth(clock.horizontalAdvance(QStringLiteral("00:00:00")));
    note_->setMinimumWidth(QFontMetrics(note_->font()).horizontalAdvance(tr("simulated · seed 1")));
    reached_->setMinimumWidth(
        QFontMetrics(reached_->font()).horizontalAdvance(tr("reaches only 3,600×")));
}

} // namespace stowage::ui
