// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon CloudWatch Logs refuses, in its words.
#include "session/logs.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedLogsTest : public QObject {
    Q_OBJECT

private slots:
    void refusesInAwsWords_data();
    void refusesInAwsWords();
};

void RefusedLogsTest::refusesInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* operation, const char* with,
                        const char* answer) {
        QTest::newRow(name) << QString(operation) << QString(with) << QString(answer);
    };
    const char* gone = "ResourceNotFoundException: The specified log group does not exist.";
    add("there", "logs:CreateLogGroup", R"({"logGroupName":"/ecs/app"})",
        "ResourceAlreadyExistsException: The specified log group already exists");
    add("name", "logs:CreateLogGroup", R"({"logGroupName":"a b"})",
        "InvalidParameterException: 1 validation error detected: Value 'a b' at 'logGroupName' "
        "failed to satisfy constraint: Member must satisfy regular expression pattern: "
        "[\\.\\-_/#A-Za-z0-9]+");
    add("nothing to delete", "logs:DeleteLogGroup", R"({"logGroupName":"other"})", gone);
    add("nothing to keep", "logs:PutRetentionPolicy",
        R"({"logGroupName":"other","retentionInDays":7})", gone);
    add("nothing to keep for ever", "logs:DeleteRetentionPolicy", R"({"logGroupName":"other"})",
        gone);
    add("days", "logs:PutRetentionPolicy", R"({"logGroupName":"/ecs/app","retentionInDays":2})",
        "InvalidParameterException: Invalid retention value. Valid values are: [1, 3, 5, 7, 14, "
        "30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]");
}

void RefusedLogsTest::refusesInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    logged::change(story, "CreateLogGroup");
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
}

QTEST_GUILESS_MAIN(RefusedLogsTest)
#include "tst_refused_logs.moc"
