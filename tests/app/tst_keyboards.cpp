// SPDX-License-Identifier: GPL-3.0-or-later
// Each command that has keys has some that can be pressed on the keyboards people have: a sign that
// needs Shift or AltGr somewhere never stands alone.
#include "app/main_window.h"
#include "commands/commands.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::app;

namespace {
// On which level of a keyboard a sign lies: 1 plain, 2 with Shift, 3 with AltGr, 4 with both.
using Levels = QHash<QChar, int>;

QChar signOf(const QString& keysym)
{
    static const QHash<QString, QChar> signs = {
        {"slash", '/'},      {"bracketleft", '['}, {"bracketright", ']'}, {"comma", ','},
        {"period", '.'},     {"question", '?'},    {"minus", '-'},        {"plus", '+'},
        {"equal", '='},      {"asterisk", '*'},    {"numbersign", '#'},   {"apostrophe", '\''},
        {"quotedbl", '"'},   {"colon", ':'},       {"semicolon", ';'},    {"less", '<'},
        {"greater", '>'},    {"bar", '|'},         {"backslash", '\\'},   {"braceleft", '{'},
        {"braceright", '}'}, {"at", '@'},          {"exclam", '!'},       {"dollar", '$'},
        {"percent", '%'},    {"ampersand", '&'},   {"parenleft", '('},    {"parenright", ')'},
        {"underscore", '_'}, {"grave", '`'},       {"asciitilde", '~'},   {"asciicircum", '^'}};
    return keysym.size() == 1 ? keysym.front() : signs.value(keysym);
}

// The file lists keys with what they give, as xkbcomp writes a layout of xkeyboard-config.
Levels levelsOf(const QString& path)
{
    Levels levels;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return levels;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(' ');
        for (int level = 1; level < words.size(); ++level)
            if (const QChar sign = signOf(words[level]); !sign.isNull())
                levels.insert(sign, std::min(level, levels.value(sign, level)));
    }
    return levels;
}

// Shift with a sign is the same act wherever the sign lies on the first or the second level.
bool canPress(QKeyCombination keys, const Levels& levels)
{
    const int key = keys.key();
    if (key <= Qt::Key_Space || key > Qt::Key_AsciiTilde)
        return true; // arrows, function keys, Home, Space
    const int level = levels.value(QChar(key).toLower(), 9);
    return level == 1 || (level == 2 && keys.keyboardModifiers().testFlag(Qt::ShiftModifier));
}

bool canPress(const QKeySequence& keys, const Levels& levels)
{
    for (int n = 0; n < keys.count(); ++n)
        if (!canPress(keys[n], levels))
            return false;
    return keys.count() > 0;
}
} // namespace

class KeyboardsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theRuleTellsLevelsApart();
    void eachCommandCanBePressed_data();
    void eachCommandCanBePressed();
    void theKeysOfTheDesignAreTaken_data();
    void theKeysOfTheDesignAreTaken();

private:
    static QString folder()
    {
        return qEnvironmentVariable("STOWAGE_SOURCE_DIR") + "/tests/app/keyboards/";
    }

    QTemporaryDir home_;
};

void KeyboardsTest::initTestCase()
{
    QVERIFY(home_.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void KeyboardsTest::theRuleTellsLevelsApart()
{
    const Levels german = levelsOf(folder() + "de.txt");
    QCOMPARE(german.value('/'), 2);
    QCOMPARE(german.value('['), 3);
    QVERIFY(canPress(QKeySequence(Qt::Key_Comma), german));
    QVERIFY(!canPress(QKeySequence(Qt::Key_Slash), german));
    QVERIFY(!canPress(QKeySequence(Qt::Key_BracketLeft), german));
    const Levels french = levelsOf(folder() + "fr.txt");
    QVERIFY(!canPress(QKeySequence(Qt::Key_Period), french));
    QVERIFY(!canPress(QKeySequence(Qt::CTRL | Qt::Key_0), french));
    QVERIFY(canPress(QKeySequence(Qt::SHIFT | Qt::Key_1), french));
    QVERIFY(canPress(QKeySequence(Qt::CTRL | Qt::Key_Up), french));
}

void KeyboardsTest::eachCommandCanBePressed_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = QDir(folder()).entryList({QStringLiteral("*.txt")}, QDir::Files);
    QVERIFY(files.contains(QStringLiteral("de.txt")) && files.contains(QStringLiteral("fr.txt")));
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder() + file;
}

void KeyboardsTest::eachCommandCanBePressed()
{
    QFETCH(QString, path);
    const Levels levels = levelsOf(path);
    QVERIFY2(levels.size() > 90, "a keyboard has all signs of ASCII");
    const MainWindow window;
    QStringList stuck;
    for (const QAction* command : ui::commandsOf(*window.menuBar())) {
        const QList<QKeySequence> keys = command->shortcuts();
        const bool can = std::any_of(keys.begin(), keys.end(), [&](const QKeySequence& each) {
            return canPress(each, levels);
        });
        if (!keys.isEmpty() && !can)
            stuck.append(command->objectName() + ": " +
                         QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
    QVERIFY2(stuck.isEmpty(), qPrintable(stuck.join('\n')));
}

void KeyboardsTest::theKeysOfTheDesignAreTaken_data()
{
    QTest::addColumn<QString>("keys");
    for (const char* keys : {"Ctrl+K", "Ctrl+F", "F2", "F1", "Ctrl+0", "Shift+1", "Shift+2", ".",
                             ",", "Ctrl+Z", "Ctrl+D", "Del"})
        QTest::newRow(keys) << QString::fromLatin1(keys);
}

void KeyboardsTest::theKeysOfTheDesignAreTaken()
{
    QFETCH(QString, keys);
    const MainWindow window;
    const QKeySequence wanted(keys, QKeySequence::PortableText);
    const std::vector<QAction*> commands = ui::commandsOf(*window.menuBar());
    QVERIFY(std::any_of(commands.begin(), commands.end(), [&](const QAction* command) {
        return command->shortcuts().contains(wanted);
    }));
}

QTEST_MAIN(KeyboardsTest)
#include "tst_keyboards.moc"
