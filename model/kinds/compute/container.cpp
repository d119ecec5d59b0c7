// SPDX-License-Identifier: MIT
#include "kinds/compute/container.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/compute/application.h"
#include "kinds/compute/container_application.h"
#include "kinds/compute/container_check.h"
#include "kinds/compute/container_columns.h"
#include "kinds/compute/container_image.h"
#include "kinds/compute/container_logs.h"
#include "kinds/compute/volume_columns.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

// Ranges: API ContainerDefinition. Rows with a `label:` path are ours and travel as docker labels.
constexpr std::array<std::string_view, 2> kConsistencies = {"enabled", "disabled"};

constexpr std::array kOwnRows = {
    row<&Container::image>({.key = "image",
                            .label = "Image",
                            .help = "Where the container's program comes from (image).",
                            .section = "Container",
                            .max = 512,
                            .effect = Effect::rollout,
                            .ecs = "image"}),
    row<&Container::imageSizeMib>({.key = "imageSizeMib",
                                   .label = "Image size",
                                   .help = "Compressed; decides how long a pull takes, unless "
                                           "its repository is drawn.",
                                   .section = "Application",
                                   .unit = Unit::mebibytes,
                                   .min = 1,
                                   .max = 100'000,
                                   .effect = Effect::rollout,
                                   .ecs = "label:stowage.image-mib"}),
    row<&Container::essential>({.key = "essential",
                                .label = "Essential",
                                .help = "When an essential container exits, the task stops "
                                        "(essential).",
                                .section = "Container",
                                .effect = Effect::rollout,
                                .ecs = "essential"}),
    row<&Container::cpu>({.key = "cpu",
                          .label = "CPU",
                          .help =
                              "CPU units that it reserves and is sure to get (cpu); 1024 are one "
                              "vCPU.",
                          .section = "Size",
                          .unit = Unit::cpuUnits,
                          .min = 0,
                          .max = 196'608,
                          .effect = Effect::rollout,
                          .ecs = "cpu"}),
    row<&Container::memory>({.key = "memory",
                             .label = "Memory, hard limit",
                             .help = "Above it the container is killed (memory).",
                             .section = "Size",
                             .unit = Unit::mebibytes,
                             .min = 6,
                             .max = 100'000'000,
                             .zeroMeans = "not set",
                             .effect = Effect::rollout,
                             .ecs = "memory"}),
    row<&Container::memoryReservation>(
        {.key = "memoryReservation",
         .label = "Memory, soft limit",
         .help = "What placement reserves, where it is set (memoryReservation).",
         .section = "Size",
         .unit = Unit::mebibytes,
         .min = 6,
         .max = 100'000'000,
         .zeroMeans = "not set",
         .effect = Effect::rollout,
         .ecs = "memoryReservation"}),
    row<&Container::portMappings>(
        {.key = "portMappings",
         .label = "Port mappings",
         .help = "Ports by which the container is reached (portMappings).",
         .section = "Expose",
         .max = 100,
         .columns = kPortColumns,
         .effect = Effect::rollout,
         .ecs = "portMappings"}),
    row<&Container::environment>({.key = "environment",
                                  .label = "Environment",
                                  .help =
                                      "Variables for the program (environment). Values are kept "
                                      "and hidden on screen.",
                                  .section = "Container",
                                  .max = 1000,
                                  .effect = Effect::rollout,
                                  .ecs = "environment",
                                  .secret = true}),
    row<&Container::secrets>(
        {.key = "secrets",
         .label = "Secrets",
         .help = "Variables whose values the agent fetches with the task execution role (secrets).",
         .section = "Container",
         .max = 1000,
         .columns = kSecretColumns,
         .effect = Effect::rollout,
         .ecs = "secrets"}),
    row<&Container::repositoryCredentials>(
        {.key = "repositoryCredentials",
         .label = "Registry credentials",
         .help = "ARN of the secret with which the agent pulls from a private registry, fetched "
                 "with the task execution role (repositoryCredentials.credentialsParameter).",
         .section = "Container",
         .max = 2048,
         .effect = Effect::rollout,
         .ecs = "repositoryCredentials.credentialsParameter"}),
    row<&Container::versionConsistency>(
        {.key = "versionConsistency",
         .label = "Version consistency",
         .help = "Whether all tasks of a deployment run the image that its first task found its "
                 "tag to name (versionConsistency).",
         .section = "Container",
         .choices = kConsistencies,
         .effect = Effect::rollout,
         .ecs = "versionConsistency"}),
    row<&Container::command>({.key = "command",
                              .label = "Command",
                              .help =
                                  "What to run instead of the image's own command, one argument a "
                                  "line (command).",
                              .section = "Container",
                              .max = 65'536,
                              .effect = Effect::rollout,
                              .ecs = "command",
                              .multiline = true}),
    row<&Container::dependsOn>(
        {.key = "dependsOn",
         .label = "Depends on",
         .help = "Containers of its task that it waits for; they stop after it (dependsOn).",
         .section = "Start and stop",
         .max = 10,
         .columns = kDependencyColumns,
         .effect = Effect::rollout,
         .ecs = "dependsOn"}),
    row<&Container::startTimeoutSeconds>(
        {.key = "startTimeoutSeconds",
         .label = "Start timeout",
         .help = "How long others wait for it to complete, succeed or be healthy (startTimeout).",
         .section = "Start and stop",
         .unit = Unit::seconds,
         .min = 1,
         .max = 86'400,
         .zeroMeans = "as its instance says",
         .effect = Effect::rollout,
         .ecs = "startTimeout"}),
    row<&Container::stopTimeoutSeconds>({.key = "stopTimeoutSeconds",
                                         .label = "Stop timeout",
                                         .help = "From SIGTERM to SIGKILL (stopTimeout).",
                                         .section = "Start and stop",
                                         .unit = Unit::seconds,
                                         .min = 1,
                                         .max = 86'400,
                                         .zeroMeans = "as its instance says",
                                         .effect = Effect::rollout,
                                         .ecs = "stopTimeout"}),
    row<&Container::restartEnabled>(
        {.key = "restartEnabled",
         .label = "Restart it",
         .help = "When it exits it is started again, and its task runs on (restartPolicy.enabled).",
         .section = "Start and stop",
         .effect = Effect::rollout,
         .ecs = "restartPolicy.enabled"}),
    row<&Container::restartIgnoredExitCodes>(
        {.key = "restartIgnoredExitCodes",
         .label = "Not after codes",
         .help = "Exit codes after which it is not restarted, one a line "
                 "(restartPolicy.ignoredExitCodes).",
         .section = "Start and stop",
         .max = 1'000,
         .effect = Effect::rollout,
         .ecs = "restartPolicy.ignoredExitCodes",
         .multiline = true}),
    row<&Container::restartAttemptPeriodSeconds>(
        {.key = "restartAttemptPeriodSeconds",
         .label = "If it ran for",
         .help = "It is restarted only if it has run that long (restartPolicy."
                 "restartAttemptPeriod).",
         .section = "Start and stop",
         .unit = Unit::seconds,
         .min = 60,
         .max = 1'800,
         .effect = Effect::rollout,
         .ecs = "restartPolicy.restartAttemptPeriod"}),
    row<&Container::healthCheckCommand>(
        {.key = "healthCheckCommand",
         .label = "Command",
         .help = "CMD or CMD-SHELL, then one argument a line (healthCheck.command). It passes "
                 "once the program answers; empty: no check.",
         .section = "Health check",
         .max = 65'536,
         .effect = Effect::rollout,
         .ecs = "healthCheck.command",
         .multiline = true}),
    row<&Container::healthCheckIntervalSeconds>(
        {.key = "healthCheckIntervalSeconds",
         .label = "Interval",
         .help = "From the end of a check to the next one (healthCheck.interval).",
         .section = "Health check",
         .unit = Unit::seconds,
         .min = 5,
         .max = 300,
         .effect = Effect::rollout,
         .ecs = "healthCheck.interval"}),
    row<&Container::healthCheckTimeoutSeconds>(
        {.key = "healthCheckTimeoutSeconds",
         .label = "Time-out",
         .help = "After it a check has failed (healthCheck.timeout).",
         .section = "Health check",
         .unit = Unit::seconds,
         .min = 2,
         .max = 60,
         .effect = Effect::rollout,
         .ecs = "healthCheck.timeout"}),
    row<&Container::healthCheckRetries>(
        {.key = "healthCheckRetries",
         .label = "Retries",
         .help = "Failures in a row that make it UNHEALTHY (healthCheck.retries).",
         .section = "Health check",
         .min = 1,
         .max = 10,
         .effect = Effect::rollout,
         .ecs = "healthCheck.retries"}),
    row<&Container::healthCheckStartPeriodSeconds>(
        {.key = "healthCheckStartPeriodSeconds",
         .label = "Start period",
         .help = "Until then failures do not count (healthCheck.startPeriod).",
         .section = "Health check",
         .unit = Unit::seconds,
         .min = 0,
         .max = 300,
         .effect = Effect::rollout,
         .ecs = "healthCheck.startPeriod"}),
    row<&Container::dockerLabels>({.key = "dockerLabels",
                                   .label = "Docker labels",
                                   .help = "Labels of the container (dockerLabels).",
                                   .section = "Container",
                                   .max = 1000,
                                   .effect = Effect::rollout,
                                   .ecs = "dockerLabels"}),
};
constexpr auto kRows =
    joinedRows(joinedRows(joinedRows(kOwnRows, kLogRows), kApplicationRows), kStorageRows);
static_assert(kRows.size() == memberCount<Container>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"taskDefinition"};
constexpr std::array kLinks = {
    LinkRule{.key = "polls",
             .to = "queue",
             .words = "polls",
             .help = "The queue whose messages it receives, works on and deletes, as its task "
                     "role allows.",
             .mostFrom = 1},
    LinkRule{.key = "pulls",
             .to = "imageRepository",
             .words = "pulls from",
             .help = "The repository that its image is in.",
             .mostFrom = 1},
    LinkRule{.key = "logs",
             .to = "logGroup",
             .words = "logs to",
             .help = "The log group that its log driver awslogs writes into.",
             .mostFrom = 1},
};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Container& container = *drawn.as<Container>();
    checkImage(drawn, findings);
    checkLogs(drawn, findings);
    checkMemory(drawn, findings);
    checkPorts(drawn, findings);
    checkHealthCheck(container, findings);
    checkDependencies(drawn, findings);
    checkRestarts(container, findings);
    if (!container.onSigterm.empty() && !sigtermBehaviour(container.onSigterm))
        findings.push_back({Severity::error, "onSigterm", "What happens on SIGTERM cannot be read.",
                            "Write exit:2s or ignore."});
    if (!container.exit.empty() && !exitBehaviour(container.exit))
        findings.push_back({Severity::error, "exit", "When it exits by itself cannot be read.",
                            "Write after:2s,code:1, or leave it empty."});
    if (!container.awsAction.empty() && !isAwsAction(container.awsAction))
        findings.push_back({Severity::error, "awsAction", "What it calls of AWS cannot be read.",
                            "Write one action such as s3:GetObject, or leave it empty."});
}

} // namespace

KindInfo describe(Of<Container>)
{
    return kindOf<Container>({
        .key = "container",
        .idPrefix = "container",
        .label = "Container",
        .noun = "container",
        .plural = "containers",
        .help =
            "One program of a task: its image, size, ports and environment, and how it behaves.",
        .remark = "Volumes and GPUs are kept but not simulated yet; command and environment change "
                  "nothing.",
        .searchWords = "docker image",
        .group = Group::compute,
        .size = {180, 60},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .check = check,
    });
}

} // namespace stowage::doc
