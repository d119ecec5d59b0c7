// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/transport_bar.h"

#include "look/icons.h"
#include "look/plain_text.h"
#include "timeline/speeds.h"

#include <QComboBox>
#include <QHBoxLayout>
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

    QToolButton* reset = addButton(QStringLiteral("actions/reset"), tr("Reset"), tr("Home"));
    QToolButton* back = addButton(QStringLiteral("actions/step_back"), tr("Step back"), tr(","));
    run_ = addButton(QStringLiteral("actions/play"), tr("Play"), tr("Space"));
    run_->setFixedSize(kRunButton, kRunButton);
    run_->setCheckable(true);
    QToolButton* step = addButton(QStringLiteral("actions/step"), tr("Step"), tr("."));
    for (QToolButton* button : {reset, back, run_, step})
        row->addWidget(button);

    speed_ = new QComboBox(this);
    speed_->setObjectName(QStringLiteral("Speed"));
    speed_->setAccessibleName(tr("Speed"));
    for (const Speed& speed : kSpeeds)
        speed_->addItem(QString::fromUtf8(speed.name));
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

QToolButton* TransportBar::addButton(const QString& icon, const QString& name, const QString& keys)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(name);
    button->setIcon(actionIcon(icon));
    button->setIconSize({kGlyph, kGlyph});
    button->setFixedSize(kButton, kButton);
    setPlainToolTip(button, QStringLiteral("%1 (%2)").arg(name, keys));
    return button;
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
    const QString name = running_ ? tr("Pause") : tr("Play");
    run_->setChecked(running_);
    run_->setObjectName(name);
    run_->setAccessibleName(name);
    run_->setIcon(
        actionIcon(running_ ? QStringLiteral("actions/pause") : QStringLiteral("actions/play")));
    setPlainToolTip(run_, QStringLiteral("%1 (%2)").arg(name, tr("Space")));
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

void TransportBar::showReachedSpeed(double factor)
{
    const QString text =
        factor > 0 ? tr("reaches %1×").arg(factor, 0, 'f', factor < 10 ? 1 : 0) : QString();
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
    clock_->setMinimumWidth(
        QFontMetrics(clock_->font()).horizontalAdvance(QStringLiteral("00:00:00")));
}

} // namespace stowage::ui
