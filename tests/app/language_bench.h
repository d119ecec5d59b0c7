// SPDX-License-Identifier: GPL-3.0-or-later
// Translations as files, a language that marks whatever passes through it, and all that a window
// shows or says.
#pragma once

#include <QString>
#include <QTranslator>

#include <set>
#include <utility>
#include <vector>

class QWidget;

namespace stowage::app {

// Every text that is asked for comes back as ⟦…⟧.
class Pseudo : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char* more,
                      int count) const override;
    bool isEmpty() const override { return false; }
};

struct Message {
    QString context, source, translation;
    bool isUnfinished = false;
};
std::vector<Message> messagesOf(const QString& path); // of a .ts file; empty: it cannot be read

// Of a window and all that is in it: where it stands, and the text.
std::vector<std::pair<QString, QString>> textsOf(QWidget& window);
// Names of objects of widgets and actions, as robots find them.
std::set<QString> objectNamesOf(const QWidget& window);

// What nobody translates: words of AWS, units, names that a drawing gives, signs.
bool needsNoTranslation(const QString& text, const std::set<QString>& names);

} // namespace stowage::app
