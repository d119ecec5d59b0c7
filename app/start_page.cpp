// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page.h"

#include "app/examples.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace stowage::app {

namespace {
constexpr int kMostShown = 6;
constexpr int kMark = 44;
constexpr const char* kToOpen =
    QT_TRANSLATE_NOOP("stowage::app::StartPage",
                      "A Stowage document, a picture that carries one, or a task definition or "
                      "CloudFormation template as JSON.");

// The name, and the folder as far as there is room.
QString shortened(const QFileInfo& file)
{
    const QString name = ui::plainCaption(file.fileName());
    return file.exists() ? name : StartPage::tr("%1 (missing)").arg(name);
}
} // namespace

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
    auto* mark = new ui::PlainLabel(QString(), this);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/stowage.svg"))
                        .pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    column->addWidget(mark);
    QFont large = theme.font(ui::TextRole::title);
    large.setPointSizeF(large.pointSizeF() * 1.6);
    head(QStringLiteral("Stowage"), ui::TextRole::title)->setFont(large);
    head(tr("Draw an Amazon ECS architecture, run it, break it, and ask it why."),
         ui::TextRole::normal)
        ->setProperty("role", QStringLiteral("muted"));
    column->addSpacing(theme.spacing.huge);
    const auto choice = [&](const char* icon, const QString& name, const QString& text,
                            const QString& more) {
        auto* button = new QCommandLinkButton(ui::plainCaption(text), more, this);
        button->setIcon(ui::actionIcon(QLatin1String(icon)));
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setMinimumWidth(460);
        column->addWidget(button);
        return button;
    };
    for (const QString& name : exampleNames()) {
        const auto example = openExample(name);
        if (!example)
            continue;
        auto* button = choice("actions/play", QString::fromStdString(example->name),
                              ui::said(example->name), aboutExample(name));
        connect(button, &QCommandLinkButton::clicked, this,
                [this, name] { emit exampleWanted(name); });
    }
    connect(choice("actions/plus", QStringLiteral("Start a sketch"), tr("Start a sketch"),
                   tr("An empty canvas; drag parts onto it.")),
            &QCommandLinkButton::clicked, this, &StartPage::sketchWanted);
    connect(choice("actions/open", QStringLiteral("Open a file"), tr("Open a file"), tr(kToOpen)),
            &QCommandLinkButton::clicked, this, &StartPage::openWanted);
    recentHead_ = head(tr("Recent"), ui::TextRole::groupHead);
    recentHead_->setProperty("role", QStringLiteral("groupHead"));
    recent_ = new QVBoxLayout;
    recent_->setSpacing(0);
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
    for (const QString& path : files.mid(0, kMostShown)) {
        const QFileInfo file(path);
        auto* button = new QPushButton(shortened(file), this);
        button->setObjectName(path);
        button->setAccessibleName(file.exists() ? path : tr("%1, missing").arg(path));
        button->setProperty("quiet", true);
        button->setEnabled(file.exists());
        ui::setPlainToolTip(button, path);
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
        recent_->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace stowage::app
