// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/policies.h"

#include <QtTest>

using namespace stowage::sim;

class PoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void allowActionsByPattern_data();
    void allowActionsByPattern();
    void areKnownByNameAndArn();
    void areListedInAnyWay();
};

void PoliciesTest::allowActionsByPattern_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("same") << "s3:GetObject"
                          << "s3:GetObject" << true;
    QTest::newRow("case") << "S3:getobject"
                          << "s3:GetObject" << true;
    QTest::newRow("front") << "s3:Get*"
                           << "s3:GetObject" << true;
    QTest::newRow("front only") << "s3:Get*"
                                << "s3:PutObject" << false;
    QTest::newRow("middle") << "s3:*Object"
                            << "s3:PutObject" << true;
    QTest::newRow("one sign") << "s3:?etObject"
                              << "s3:GetObject" << true;
    QTest::newRow("not longer") << "s3:Get"
                                << "s3:GetObject" << false;
    QTest::newRow("all") << "*"
                         << "s3:GetObject" << true;
    QTest::newRow("managed") << "AmazonSQSFullAccess"
                             << "sqs:SendMessage" << true;
    QTest::newRow("managed, other") << "AmazonSQSFullAccess"
                                    << "sns:Publish" << false;
    QTest::newRow("agent") << "AmazonEC2ContainerServiceforEC2Role"
                           << "ecs:SubmitTaskStateChange" << true;
    QTest::newRow("secrets") << "AmazonECSTaskExecutionRolePolicy"
                             << "secretsmanager:GetSecretValue" << false;
    QTest::newRow("unknown") << "my-policy"
                             << "s3:GetObject" << false;
}

void PoliciesTest::allowActionsByPattern()
{
    QFETCH(QString, policy);
    QFETCH(QString, action);
    QFETCH(bool, allowed);
    QCOMPARE(allows(actionsOf({policy.toStdString()}), action.toStdString()), allowed);
}

void PoliciesTest::areKnownByNameAndArn()
{
    for (const ManagedPolicy& policy : managedPolicies()) {
        QCOMPARE(managedPolicyNamed(policy.name), &policy);
        QCOMPARE(managedPolicyNamed(arnOf(policy)), &policy);
        for (const std::string& action : actionsOf({std::string(policy.name)}))
            QVERIFY2(isActionPattern(action), action.c_str());
    }
    QVERIFY(managedPolicyNamed("arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy") ==
            nullptr); // its path is service-role/
}

void PoliciesTest::areListedInAnyWay()
{
    QCOMPARE(policiesIn(" A\nb:C,  d:E* ;\n"), (std::vector<std::string>{"A", "b:C", "d:E*"}));
    QVERIFY(policiesIn(" \n,").empty());
    for (const char* bad : {"s3", "s3:", ":Get", "s*:Get", "s3:Get Object", "none"})
        QVERIFY2(!isActionPattern(bad), bad);
}

QTEST_GUILESS_MAIN(PoliciesTest)
#include "tst_policies.moc"
