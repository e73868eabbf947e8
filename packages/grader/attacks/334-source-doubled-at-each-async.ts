// verdict: compile-error
export const x = async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(async(1)))))))))))))))))))))));
