// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that the window speaks, and which of them is chosen.
#pragma once

#include <QLocale>
#include <QString>

#include <vector>

class QCoreApplication;

namespace stowage::ui {

// In the settings: "system", or the code of a language.
inline constexpr auto kLanguageSetting = QLatin1String("language");
inline constexpr auto kSystemLanguage = QLatin1String("system");

struct Language {
    QString code = {}; // "de"
    QString name = {}; // as those who speak it call it: "Deutsch"
};

std::vector<Language> languages(); // that are built in, English first

// The code of the language to speak: the one of the setting, or the first of the desktop's that is
// built in, or English.
QString languageFor(const QString& setting, const QStringList& desktop);

// From now on; what is on the screen already stays as it is. False: there is no such language, and
// nothing changed.
bool speak(QCoreApplication& application, const QString& code);

// The code of what is spoken: "en" as long as nothing is translated.
QString spokenLanguage();

} // namespace stowage::ui
