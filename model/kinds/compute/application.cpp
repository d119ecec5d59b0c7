// SPDX-License-Identifier: MIT
#include "kinds/compute/application.h"

#include "base/text.h"
#include "base/time.h"

#include <algorithm>

namespace stowage::doc {

namespace {

std::optional<std::int64_t> millisOf(std::string_view text)
{
    const auto length = parseDuration(text);
    if (!length || length->micros < 0)
        return std::nullopt;
    return length->micros / 1000;
}

std::optional<std::string_view> after(std::string_view prefix, std::string_view text)
{
    if (!text.starts_with(prefix))
        return std::nullopt;
    return text.substr(prefix.size());
}

// Rounds to the nearest: what rows hold as decimals becomes whole numbers for the simulation.
std::int64_t thousandths(double number)
{
    return static_cast<std::int64_t>(number * 1000 + 0.5);
}

int usedMemory(const Container& container)
{
    constexpr int kUsual = 64;
    if (container.usedMemoryMib > 0)
        return container.usedMemoryMib;
    return container.memory > 0 ? std::min(kUsual, container.memory / 2) : kUsual;
}

} // namespace

std::optional<SigtermBehaviour> sigtermBehaviour(std::string_view text)
{
    if (text == "ignore")
        return SigtermBehaviour{true, 0};
    const auto length = after("exit:", text);
    const auto millis = length ? millisOf(*length) : std::nullopt;
    if (!millis)
        return std::nullopt;
    return SigtermBehaviour{false, *millis};
}

std::optional<ExitBehaviour> exitBehaviour(std::string_view text)
{
    ExitBehaviour behaviour;
    bool timed = false;
    for (const std::string& part : split(text, ',')) {
        if (const auto length = after("after:", part)) {
            const auto millis = millisOf(*length);
            if (!millis)
                return std::nullopt;
            behaviour.afterMillis = *millis;
            timed = true;
        } else if (const auto number = after("code:", part)) {
            const auto code = parseInteger(*number);
            if (!code || *code < 0 || *code > 255)
                return std::nullopt;
            behaviour.code = static_cast<int>(*code);
        } else
            return std::nullopt;
    }
    if (!timed)
        return std::nullopt;
    return behaviour;
}

bool isAwsAction(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size())
        return false;
    constexpr std::string_view kOfService = "abcdefghijklmnopqrstuvwxyz0123456789-";
    constexpr std::string_view kOfAction =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    return text.substr(0, colon).find_first_not_of(kOfService) == std::string_view::npos &&
           text.substr(colon + 1).find_first_not_of(kOfAction) == std::string_view::npos;
}

sim::Application applicationOf(const Container& container)
{
    sim::Application application;
    application.startMillis = thousandths(container.startSeconds);
    application.cpuMicrosPerRequest = thousandths(container.cpuMsPerRequest);
    application.concurrency = container.concurrency;
    application.idleCpuUnits = container.idleCpuUnits;
    application.memoryMib = usedMemory(container);
    if (const auto sigterm = sigtermBehaviour(container.onSigterm)) {
        application.onSigterm = sigterm->ignores ? sim::OnSigterm::ignores : sim::OnSigterm::exits;
        application.sigtermMillis = sigterm->millis;
    }
    if (const auto exit = exitBehaviour(container.exit)) {
        application.exits = true;
        application.exitAfterMillis = exit->afterMillis;
        application.exitCode = exit->code;
    }
    if (isAwsAction(container.awsAction))
        application.awsAction = container.awsAction;
    application.setsCookie = container.setsCookie;
    application.messageMillis = thousandths(container.messageSeconds);
    application.messagesPerReceive = container.messagesPerReceive;
    application.messageWaitSeconds = container.messageWaitSeconds;
    application.messagesInParallel = container.messagesInParallel;
    application.poisonBasisPoints = static_cast<int>(container.poisonPercent * 100 + 0.5);
    application.onPoison =
        container.onPoison == PoisonEnd::hang ? sim::OnPoison::hangs : sim::OnPoison::crashes;
    return application;
}

} // namespace stowage::doc
