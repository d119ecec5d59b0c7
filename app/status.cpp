// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status.h"

#include "look/icons.h"
#include "look/numbers.h"
#include "look/plain_text.h"

#include <QStatusBar>
#include <QToolButton>

#include <cmath>

namespace stowage::app {

namespace {
QToolButton* button(const QString& name, QStatusBar* bar)
{
    auto* made = new QToolButton(bar);
    made->setObjectName(name);
    made->setProperty("quiet", true);
    made->setFocusPolicy(Qt::TabFocus);
    bar->addPermanentWidget(made);
    return made;
}

void say(QToolButton* button, const QString& words)
{
    if (button->text() == words)
        return;
    button->setText(words);
    button->setAccessibleName(words);
}
} // namespace

Status::Status(QStatusBar* bar) : QObject(bar)
{
    bar->setSizeGripEnabled(false);
    failed_ = button(QStringLiteral("Failed requests"), bar);
    failed_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    failed_->setIcon(ui::actionIcon(QStringLiteral("actions/warning")));
    ui::setPlainToolTip(failed_, tr("Show the failures in the event log"));
    seed_ = new ui::PlainLabel(QString(), bar);
    seed_->setObjectName(QStringLiteral("Seed"));
    seed_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    ui::setPlainToolTip(seed_, tr("The same drawing, seed and edits give the same run"));
    bar->addPermanentWidget(seed_);
    zoom_ = button(QStringLiteral("Zoom"), bar);
    ui::setPlainToolTip(zoom_, tr("Zoom to all (Shift+1)"));
    time_ = new ui::PlainLabel(QString(), bar);
    time_->setObjectName(QStringLiteral("Simulated time"));
    time_->setProperty("role", QStringLiteral("monoSecondary"));
    time_->setContentsMargins(4, 0, 12, 0);
    bar->addPermanentWidget(time_);
    connect(failed_, &QToolButton::clicked, this, &Status::failuresWanted);
    connect(zoom_, &QToolButton::clicked, this, &Status::fitWanted);
    showZoom(1);
    showFailed(0);
    setVisible(false);
}

void Status::setVisible(bool visible)
{
    for (QWidget* part : {static_cast<QWidget*>(failed_), static_cast<QWidget*>(zoom_),
                          static_cast<QWidget*>(seed_), static_cast<QWidget*>(time_)})
        part->setVisible(visible);
}

void Status::showTime(Time now, Time newest)
{
    QString words = QString::fromStdString(clockText(now));
    if (now < newest)
        words = tr("%1 of %2").arg(words, QString::fromStdString(clockText(newest)));
    if (time_->text() != words)
        time_->setText(words);
}

void Status::showSeed(std::uint64_t seed)
{
    const QString words = tr("Seed %1").arg(seed);
    if (seed_->text() != words)
        seed_->setText(words);
}

void Status::showZoom(double factor)
{
    say(zoom_, tr("%1 %").arg(std::lround(factor * 100)));
}

void Status::showFailed(std::int64_t requests)
{
    say(failed_, requests == 1 ? tr("1 request failed")
                               : tr("%1 requests failed").arg(ui::countLabel(requests)));
    failed_->setEnabled(requests > 0);
}

} // namespace stowage::app
