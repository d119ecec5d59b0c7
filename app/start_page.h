// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while nothing is open: examples to watch, a new sketch, recent files.
#pragma once

#include "look/theme.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace stowage::app {

class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const ui::Theme& theme, QWidget* parent = nullptr);

    void setRecent(const QStringList& files);

signals:
    void exampleWanted(const QString& name);
    void sketchWanted();
    void openWanted();
    void fileWanted(const QString& path);

private:
    QVBoxLayout* recent_ = nullptr;
    QWidget* recentHead_ = nullptr;
};

} // namespace stowage::app
