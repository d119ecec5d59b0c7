// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

namespace stowage::ui {

namespace {
constexpr auto kFolder = QLatin1String(":/translations");
constexpr auto kFile = QLatin1String("stowage_"); // and the code
} // namespace

std::vector<Language> languages()
{
    std::vector<Language> all = {{QStringLiteral("en"), QStringLiteral("English")}};
    const QStringList files =
        QDir(kFolder).entryList({kFile + QStringLiteral("*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.section(QLatin1Char('.'), 0, 0).mid(kFile.size());
        all.push_back({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

QString languageFor(const QString& setting, const QStringList& desktop)
{
    const std::vector<Language> all = languages();
    const auto known = [&](const QString& wanted) {
        for (const Language& language : all)
            if (QLocale(language.code).language() == QLocale(wanted).language())
                return language.code;
        return QString();
    };
    if (setting != kSystemLanguage && !setting.isEmpty())
        if (const QString code = known(setting); !code.isEmpty())
            return code;
    for (const QString& wanted : desktop)
        if (const QString code = known(wanted); !code.isEmpty())
            return code;
    return QStringLiteral("en");
}

bool speak(QCoreApplication& application, const QString& code)
{
    if (code == QLatin1String("en"))
        return true;
    auto* own = new QTranslator(&application);
    if (!own->load(kFile + code, kFolder)) {
        delete own;
        return false;
    }
    // What Qt says itself, on buttons of dialogs; where its texts are not installed, in English.
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_") + code,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    QCoreApplication::installTranslator(own);
    // One number is written in one way on a screen.
    if (QLocale::system().language() != QLocale(code).language())
        QLocale::setDefault(QLocale(code));
    return true;
}

QString spokenLanguage()
{
    //: The code of the language that this file translates into, as de.
    return QCoreApplication::translate("Language", "en");
}

} // namespace stowage::ui
