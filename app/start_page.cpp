// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page.h"

#include "app/examples.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace stowage::app {

StartPage::StartPage(const ui::Theme& theme, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("Start"));
    setAccessibleName(tr("Start"));
    auto* whole = new QHBoxLayout(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.spacing.small);
    whole->addStretch(1);
    whole->addLayout(column);
    whole->addStretch(1);
    column->addStretch(1);
    const auto head = [&](const QString& text, ui::TextRole role) {
        auto* label = new ui::PlainLabel(text, this);
        label->setFont(theme.font(role));
        column->addWidget(label);
        return label;
    };
    head(QStringLiteral("Stowage"), ui::TextRole::clock);
    head(tr("Draw an Amazon ECS architecture, run it, break it, and ask it why."),
         ui::TextRole::normal)
        ->setProperty("role", QStringLiteral("muted"));
    column->addSpacing(theme.spacing.huge);
    const auto choice = [&](const char* icon, const QString& text, const QString& more) {
        auto* button = new QCommandLinkButton(text, more, this);
        button->setIcon(ui::actionIcon(QLatin1String(icon)));
        button->setObjectName(text);
        button->setAccessibleName(text);
        button->setMinimumWidth(460);
        column->addWidget(button);
        return button;
    };
    for (const QString& name : exampleNames()) {
        const auto example = openExample(name);
        if (!example)
            continue;
        auto* button =
            choice("actions/play", QString::fromStdString(example->name), aboutExample(name));
        connect(button, &QCommandLinkButton::clicked, this,
                [this, name] { emit exampleWanted(name); });
    }
    connect(
        choice("actions/plus", tr("Start a sketch"), tr("An empty canvas; drag parts onto it.")),
        &QCommandLinkButton::clicked, this, &StartPage::sketchWanted);
    connect(choice("actions/open", tr("Open a file"),
                   tr("A Stowage document, or a picture that carries one.")),
            &QCommandLinkButton::clicked, this, &StartPage::openWanted);
    recentHead_ = head(tr("RECENT"), ui::TextRole::groupHead);
    recentHead_->setProperty("role", QStringLiteral("groupHead"));
    recent_ = new QVBoxLayout;
    column->addLayout(recent_);
    column->addStretch(2);
    setRecent({});
}

void StartPage::setRecent(const QStringList& files)
{
    while (QLayoutItem* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    recentHead_->setVisible(!files.isEmpty());
    for (const QString& path : files) {
        auto* button = new QPushButton(QFileInfo(path).fileName(), this);
        button->setObjectName(path);
        button->setAccessibleName(path);
        button->setFlat(true);
        ui::setPlainToolTip(button, path);
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
        recent_->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace stowage::app
