// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QFile>
#include <QtTest>

class TidyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theTableOfLayersIsWhole();
    void theTreeKeepsTheHouseRules();

private:
    QString root_ = qEnvironmentVariable("STOWAGE_SOURCE_DIR");
    tidy::LayerTable layers_;
    std::vector<tidy::SourceFile> files_;
};

void TidyTest::initTestCase()
{
    QFile table(root_ + "/model/CMakeLists.txt");
    QVERIFY2(table.open(QIODevice::ReadOnly), "STOWAGE_SOURCE_DIR names the tree to read");
    layers_ = tidy::LayerTable::read(QString::fromUtf8(table.readAll()));
    files_ = tidy::readTree(root_);
    QVERIFY(files_.size() > 20);
}

void TidyTest::theTableOfLayersIsWhole()
{
    const QStringList expected = {"base",   "field", "plan", "report", "kinds",  "document",
                                  "search", "sim",   "io",   "aws",    "session"};
    QCOMPARE(layers_.layers(), expected);
    QCOMPARE(layers_.usedTooEarly(), QStringList());
    for (const auto& file : files_) {
        if (file.isCpp() && file.isUnder("model"))
            QVERIFY2(layers_.has(file.path.section(u'/', 1, 1)), qPrintable(file.path));
    }
}

void TidyTest::theTreeKeepsTheHouseRules()
{
    int count = 0;
    for (const auto& file : files_) {
        for (const auto& finding : tidy::findings(file, layers_)) {
            qWarning("%s:%d: %s [%s]", qPrintable(finding.path), finding.line,
                     qPrintable(finding.advice), qPrintable(finding.rule));
            ++count;
        }
    }
    QCOMPARE(count, 0);
}

QTEST_GUILESS_MAIN(TidyTest)
#include "tst_tidy.moc"
