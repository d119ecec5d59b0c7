// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/banner.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace stowage::app {

Banner::Banner(const ui::Theme& theme, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("Banner"));
    setProperty("role", QStringLiteral("banner"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.spacing.medium, theme.spacing.hair, theme.spacing.medium,
                            theme.spacing.hair);
    words_ = new ui::PlainLabel(QString(), this);
    words_->setObjectName(QStringLiteral("Banner words"));
    words_->setWordWrap(true);
    row->addWidget(words_, 1);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    saveAs_ = add(tr("Save as…"), "Banner save as");
    close_ = add(tr("Close"), "Banner close");
    connect(saveAs_, &QToolButton::clicked, this, &Banner::saveAsWanted);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void Banner::say(const QString& words, Offer offer)
{
    if (words == words_->text()) // which may have been closed
        return;
    words_->setText(words);
    setAccessibleName(words);
    saveAs_->setVisible(offer == Offer::saveAs);
    close_->setVisible(offer == Offer::close);
    setVisible(!words.isEmpty());
}

} // namespace stowage::app
