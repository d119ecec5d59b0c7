// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class RoleTest : public QObject {
    Q_OBJECT

private slots:
    void isOfOneOfFivePurposes();
    void isMissedWhereItServesAnotherPurpose();
    void isMissedWhereSecretsNeedIt();
    void isMissedWhereTheApplicationCallsAws();
    void goesIntoThePlanWithWhatItIsFor();
    void allowsWhatItsPurposeNeedsUnlessItSaysElse();
    void isMissedWhereItsPoliciesDoNotAllowWhatIsNeeded();
};

void RoleTest::isOfOneOfFivePurposes()
{
    const Field& purpose = *findField(infoOf<Role>().rows, "purpose");
    QCOMPARE(purpose.choices.size(), std::size_t(5));
    QCOMPARE(spoken(purpose, Choice{static_cast<int>(RolePurpose::taskExecution)}),
             std::string("task execution"));
}

void RoleTest::isMissedWhereItServesAnotherPurpose()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", {}, &definition);
    Surroundings::link(definition, around.add<Role>("ops"), "taskRole");
    QVERIFY(Surroundings::wrong(definition).empty());
    Surroundings::link(definition, around.add<Role>("ops"), "executionRole");
    QCOMPARE(Surroundings::wrong(definition).size(), std::size_t(1));
    QCOMPARE(Surroundings::wrong(definition)[0],
             std::string("The role ops is linked as task execution role, but it is a task role, "
                         "which the application in the containers takes on."));
    Drawn& instance = around.add<Instance>("i-1");
    Surroundings::link(instance, around.add<Role>("ops"), "instanceRole");
    QCOMPARE(Surroundings::wrong(instance).size(), std::size_t(1));
    Drawn& group = around.add<AutoScalingGroup>("g");
    Surroundings::link(group, around.add<Role>("ops"), "instanceRole");
    QCOMPARE(Surroundings::wrong(group).size(), std::size_t(1));
}

void RoleTest::isMissedWhereSecretsNeedIt()
{
    Surroundings around;
    TaskDefinition props;
    Container container;
    container.secrets = {{"KEY", "/key"}};
    Drawn& plain = around.add<TaskDefinition>("plain");
    around.add<Container>("app", container, &plain);
    QCOMPARE(Surroundings::wrong(plain),
             std::vector<std::string>{"When you are specifying container secrets, you must also "
                                      "specify a value for 'executionRoleArn'."});
    Surroundings::link(plain, around.add<Role>("ops"), "taskRole"); // does not help
    std::vector<Finding> findings;
    kindOf(*plain.props).check(plain, findings);
    QCOMPARE(findings.size(), std::size_t(1));
    QVERIFY(findings[0].advice.starts_with("Its task role does not count"));
    Surroundings::link(plain, around.add<Role>("start", Role{RolePurpose::taskExecution}),
                       "executionRole");
    QVERIFY(Surroundings::wrong(plain).empty());
    props.executionRoleArn = "ecsTaskExecutionRole";
    Drawn& named = around.add<TaskDefinition>("named", props);
    around.add<Container>("app", container, &named);
    QVERIFY(Surroundings::wrong(named).empty());
    QCOMPARE(Surroundings::wrong(around.add<Instance>("i", Instance{.instanceProfile = ""})).size(),
             std::size_t(1));
}

void RoleTest::isMissedWhereTheApplicationCallsAws()
{
    Surroundings around;
    Container container;
    container.awsAction = "dynamodb:PutItem";
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", container, &definition);
    const auto findings = [&] {
        std::vector<Finding> found;
        kindOf(*definition.props).check(definition, found);
        return found;
    };
    QCOMPARE(findings().size(), std::size_t(1));
    QCOMPARE(findings()[0].words,
             std::string("Nothing allows what its application calls of AWS: dynamodb:PutItem."));
    QCOMPARE(findings()[0].advice, std::string("Link a role of purpose task, or name one."));
    Surroundings::link(definition, around.add<Role>("start", Role{RolePurpose::taskExecution}),
                       "executionRole"); // the usual mix-up
    QVERIFY(findings()[0].advice.starts_with("Its task execution role does not count"));
    Surroundings::link(definition, around.add<Role>("app"), "taskRole");
    QVERIFY(findings().empty());
    for (const char* bad : {"s3", "s3:", ":GetObject", "S3:GetObject", "s3:Get Object", "s3:*"}) {
        container.awsAction = bad;
        QCOMPARE(Surroundings::wrong(around.add<Container>("app", container, &definition)).size(),
                 std::size_t(1));
    }
}

void RoleTest::goesIntoThePlanWithWhatItIsFor()
{
    Surroundings around;
    Drawn& role = around.add<Role>("agents", Role{RolePurpose::containerInstance});
    const sim::Plan roles = Surroundings::lowered(role);
    QCOMPARE(roles.roles.size(), std::size_t(1));
    QCOMPARE(roles.roles[0].purpose, sim::RolePurpose::containerInstance);
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& instance = around.add<Instance>("i-1", {}, &cluster);
    QVERIFY(Surroundings::lowered(instance).hosts[0].namesRole);
    Surroundings::link(instance, role, "instanceRole");
    QCOMPARE(Surroundings::lowered(instance).hosts[0].role, role.id);
    Drawn& group = around.add<AutoScalingGroup>("g", {}, &cluster);
    Surroundings::link(group, role, "instanceRole");
    QCOMPARE(Surroundings::lowered(group).autoScalingGroups[0].launch.role, role.id);
    Drawn& definition = around.add<TaskDefinition>("web");
    Container container;
    container.secrets = {{"KEY", "/key"}};
    container.repositoryCredentials = "arn:a";
    around.add<Container>("app", container, &definition);
    Surroundings::link(definition, around.add<Role>("start", Role{RolePurpose::taskExecution}),
                       "executionRole");
    const sim::Plan plan = Surroundings::lowered(definition);
    QCOMPARE(plan.executionRoles.size(), std::size_t(1));
    QCOMPARE(plan.executionRoles[0].definition, definition.id);
    QVERIFY(!plan.definitions[0].namesExecutionRole);
    QVERIFY(plan.taskRoles.empty() && !plan.definitions[0].namesTaskRole);
    QCOMPARE(plan.definitions[0].containers[0].secrets, std::vector<std::string>{"/key"});
    QCOMPARE(plan.definitions[0].containers[0].repositoryCredentials, std::string("arn:a"));
}

void RoleTest::allowsWhatItsPurposeNeedsUnlessItSaysElse()
{
    QVERIFY(allows(Role{}, "s3:GetObject"));
    QVERIFY(allows(Role{.purpose = RolePurpose::taskExecution}, "secretsmanager:GetSecretValue"));
    QVERIFY(!allows(Role{.purpose = RolePurpose::taskExecution}, "s3:GetObject"));
    QVERIFY(allows(Role{.purpose = RolePurpose::containerInstance}, "ecs:Poll"));
    QVERIFY(allows(Role{.purpose = RolePurpose::events}, "ecs:RunTask"));
    QVERIFY(allows(Role{.purpose = RolePurpose::infrastructure}, "ec2:AttachVolume"));
    QVERIFY(!allows(Role{.purpose = RolePurpose::infrastructure}, "ecs:RunTask"));
    QVERIFY(policiesOf(Role{.policies = "none"}).empty());
    QVERIFY(!allows(Role{.policies = "none"}, "s3:GetObject"));
    QVERIFY(allows(Role{.policies = "AmazonSQSFullAccess\ns3:Get*"}, "s3:GetObject"));
    QVERIFY(!allows(Role{.policies = "AmazonSQSFullAccess\ns3:Get*"}, "s3:PutObject"));
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<Role>("mine", Role{.policies = "my-policy"})),
             std::vector<std::string>{"What the policy my-policy allows is not known here, so it "
                                      "allows nothing."});
    const sim::Plan plan =
        Surroundings::lowered(around.add<Role>("app", Role{.policies = "s3:Get*, none"}));
    QCOMPARE(plan.roles[0].allowed, std::vector<std::string>{"s3:Get*"});
}

// Policies of the task role do not help the start of a task, nor the other way round.
void RoleTest::isMissedWhereItsPoliciesDoNotAllowWhatIsNeeded()
{
    Surroundings around;
    Container container;
    container.awsAction = "s3:GetObject";
    container.secrets = {{"KEY", "/key"}};
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", container, &definition);
    Surroundings::link(definition,
                       around.add<Role>("app", Role{.policies = "AmazonSSMReadOnlyAccess"}),
                       "taskRole");
    Surroundings::link(definition,
                       around.add<Role>("start", Role{.purpose = RolePurpose::taskExecution,
                                                      .policies = "AmazonS3ReadOnlyAccess"}),
                       "executionRole");
    QCOMPARE(Surroundings::wrong(definition),
             (std::vector<std::string>{
                 "No policy of the role app allows s3:GetObject, which its application needs.",
                 "No policy of the role start allows ssm:GetParameters, which the start of its "
                 "tasks needs."}));
    Drawn& instance = around.add<Instance>("i-1");
    Surroundings::link(instance,
                       around.add<Role>("agents", Role{.purpose = RolePurpose::containerInstance,
                                                       .policies = "ecs:DiscoverPollEndpoint"}),
                       "instanceRole");
    QCOMPARE(Surroundings::wrong(instance),
             std::vector<std::string>{"No policy of the role agents allows "
                                      "ecs:RegisterContainerInstance, which the agent needs."});
}

QTEST_GUILESS_MAIN(RoleTest)
#include "tst_role.moc"
