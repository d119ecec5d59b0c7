// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace stowage;
using namespace stowage::io;

// What people and AWS really wrote; the folder is named by the environment because it is not ours
// to ship.
class CorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void writesWhatItReadOfRealFiles_data();
    void writesWhatItReadOfRealFiles();
    void refusesWhatIsMalformedWithAPlace();

private:
    QString root_ = qEnvironmentVariable("STOWAGE_CORPUS");
};

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CorpusTest::initTestCase()
{
    if (root_.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QVERIFY2(!root_.isEmpty(), "continuous integration must set STOWAGE_CORPUS");
}

void CorpusTest::writesWhatItReadOfRealFiles_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("task definitions") << QStringLiteral("task-definitions") << 10;
    QTest::newRow("events") << QStringLiteral("events") << 10;
    QTest::newRow("describe outputs") << QStringLiteral("describe-outputs") << 1;
}

void CorpusTest::writesWhatItReadOfRealFiles()
{
    QFETCH(QString, folder);
    QFETCH(int, atLeast);
    int read = 0;
    QDirIterator files(root_ + QLatin1Char('/') + folder, {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QLatin1String("/malformed/")))
            continue;
        const QByteArray bytes = contentOf(path);
        const auto json = parseJson(bytes.toStdString(), path.toStdString(), kImportLimits);
        QVERIFY2(json.has_value(), json ? "" : json.error().where.c_str());
        const auto pretty = parseJson(prettyJson(*json), "pretty", kImportLimits);
        const auto compact = parseJson(compactJson(*json), "compact", kImportLimits);
        QVERIFY2(pretty && *pretty == *json, qPrintable(path));
        QVERIFY2(compact && *compact == *json, qPrintable(path));
        ++read;
    }
    QVERIFY2(read >= atLeast, qPrintable(QString::number(read)));
}

void CorpusTest::refusesWhatIsMalformedWithAPlace()
{
    int refused = 0;
    QDirIterator files(root_, {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains(QLatin1String("/malformed/")))
            continue;
        const auto json = parseJson(contentOf(path).toStdString(), "m.json", kImportLimits);
        QVERIFY2(!json.has_value(), qPrintable(path));
        QVERIFY2(json.error().where.starts_with("m.json:"), json.error().where.c_str());
        QVERIFY(!json.error().message.empty());
        ++refused;
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
